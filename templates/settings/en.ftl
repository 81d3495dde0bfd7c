# Settings.
settings-password = Your password
settings-password-about = Choose another one
settings-digest = Weekly digest
settings-digest-about = What moved, by mail, on the day that you choose
settings-team = Team
settings-team-about = Accounts, roles, what was done to them
settings-clients = Clients
settings-clients-about = For whom the work is done, and who works for them
settings-tags = Tags
settings-tags-about = Words that people and bodies are marked with
settings-figures = Voting figures
settings-figures-about = Populations, seats and committee sizes, with their sources
settings-demo = Demonstration data
settings-demo-about = Load it to look around, or remove it
settings-sending = Sending rules
settings-sending-about = How often, when and how fast; mail accounts and keys
settings-senders = Senders
settings-senders-about = Who letters come from, with signature and account
settings-outbox = Outbox
settings-outbox-about = Mails that were written to a folder instead of sent
settings-yours = Yours
settings-house = The house
settings-mail = Mail
settings-theme-wrong = The appearance is light, dark or system.
settings-keys-wrong = Single-letter keys are on or off.

# The demonstration data.
settings-demo-by-administrators = Demonstration data is loaded and removed by administrators. Ask one of them.
settings-demo-is-all = This whole system is the demonstration. For your own work, start Focal with another database.
settings-demo-other-data = There is other data already, and demonstration data does not mix with it.
settings-demo-same-client = A client of yours has a name that the demonstration uses: look at it in another, empty database.
settings-demo-is-there = The demonstration data is there already.
settings-demo-loaded = The demonstration is loaded: 720 invented Members, and half a year of work on two objectives.
settings-demo-none = There is no demonstration data.
settings-demo-gone = The demonstration data is gone, and everything that was entered with it.
settings-demo-lead = 720 invented Members of the European Parliament, the states of the Council, and half a year of work on two objectives of an invented client.
settings-demo-is-loaded = It is loaded
settings-demo-look = To look around first
settings-demo-load-about = Everything can be tried in it. It is marked on every page, and is removed in one step, without a trace. It takes some seconds to load.
settings-demo-remove-about = Removing it empties the system: the invented people, and everything that was entered since, real or not. Accounts and settings stay.
settings-demo-remove-ask = Remove the demonstration data, and everything that was entered since it was loaded? This cannot be undone.
settings-demo-remove-yes = Remove everything
settings-demo-remove = Remove demonstration data

# The language of the interface.
settings-language = Language
settings-language-about = English, French or German; days and numbers as in it
settings-language-lead = In which language Focal speaks to you. Letters go out in the language of whoever gets them.
settings-language-browser = As my browser asks
settings-language-example = Today is { $day }; a number looks like { $number }.
settings-language-save = Save
settings-language-saved = Focal speaks English to you now.
settings-language-wrong = Focal speaks English, French and German.

# The words of the stance scale.
settings-words = Words of the scale
settings-words-about = What you call a champion, a blocker and those between
settings-words-lead = What the places of the stance scale are called, on every page and in every report. The scale itself stays as it is.
settings-words-place = Place
settings-words-of = { $word }, in { $language }
settings-words-hint = What is left empty is called as it is in grey.
settings-words-save = Save words
settings-words-saved = The words are saved. They stand on every page from now on.
settings-words-long = Shorten the word to { $n } characters on one line.
settings-words-twice = Two places are called “{ $word }” in { $language }. Give one of them another word.
settings-words-by-administrators = The words are changed by administrators. Ask one of them.
