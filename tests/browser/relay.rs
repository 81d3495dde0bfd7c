//! A relay that takes each letter as its recipient's address asks for: for what a campaigner sees when not all goes well.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// What becomes of a letter.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// There is no such mailbox.
    Refuses,
    /// Not now; later everything is taken, once [`Relay::relents`].
    PutsOff,
    /// The connection is gone after the letter's last line, before an answer.
    FallsSilent,
}

#[derive(Default)]
struct State {
    moods: Vec<(&'static str, Mood)>,
    has_relented: AtomicBool,
    taken: Mutex<Vec<String>>,
}

/// It runs as long as the test does.
pub struct Relay {
    port: u16,
    state: Arc<State>,
}

impl Relay {
    /// Each mood with how the addresses begin that meet it; all others are taken.
    pub fn start(moods: &[(&'static str, Mood)]) -> Relay {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(State { moods: moods.to_vec(), ..State::default() });
        let shared = state.clone();
        std::thread::spawn(move || {
            for caller in listener.incoming().map_while(Result::ok) {
                let shared = shared.clone();
                // A caller that hangs up in the middle is none of the relay's business.
                std::thread::spawn(move || serve(&caller, &shared).ok());
            }
        });
        Relay { port, state }
    }

    /// Where it listens, on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// From now on nobody is put off.
    pub fn relents(&self) {
        self.state.has_relented.store(true, Ordering::Relaxed);
    }

    /// The addresses whose letters were taken, in the order of the alphabet.
    pub fn taken(&self) -> Vec<String> {
        let mut taken = self.state.taken.lock().unwrap().clone();
        taken.sort();
        taken
    }
}

impl State {
    fn mood(&self, address: &str) -> Option<Mood> {
        let mood = self.moods.iter().find(|(begins, _)| address.starts_with(begins)).map(|(_, mood)| *mood);
        mood.filter(|mood| *mood != Mood::PutsOff || !self.has_relented.load(Ordering::Relaxed))
    }
}

fn serve(caller: &TcpStream, state: &State) -> std::io::Result<()> {
    let mut out = caller;
    let mut say = |words: &str| out.write_all(format!("{words}\r\n").as_bytes());
    let mut lines = BufReader::new(caller).lines();
    let mut recipient = String::new();
    say("220 relay.example")?;
    while let Some(line) = lines.next().transpose()? {
        let command = line.get(..4).unwrap_or_default().to_ascii_uppercase();
        match command.as_str() {
            "RCPT" => {
                line.split(['<', '>']).nth(1).unwrap_or_default().clone_into(&mut recipient);
                say(match state.mood(&recipient) {
                    Some(Mood::Refuses) => "550 5.1.1 no such mailbox",
                    Some(Mood::PutsOff) => "450 4.2.0 greylisted, come back later",
                    _ => "250 2.1.5 good",
                })?;
            }
            "DATA" => {
                say("354 go on")?;
                while lines.next().transpose()?.is_some_and(|line| line != ".") {}
                if state.mood(&recipient) == Some(Mood::FallsSilent) {
                    return caller.shutdown(std::net::Shutdown::Both);
                }
                state.taken.lock().unwrap().push(recipient.clone());
                say("250 2.0.0 taken")?;
            }
            "QUIT" => return say("221 2.0.0 until next time"),
            _ => say("250 relay.example")?,
        }
    }
    Ok(())
}
