unsubscribing-no-more = No more letters
unsubscribing-asks = No more letters?
unsubscribing-asks-text = You got a letter from { $sender }. Confirm that you want no more.
unsubscribing-done = You get no more letters
unsubscribing-done-text = This was noted at once. Neither { $sender } nor anybody else writes to you from here any more.
unsubscribing-already-text = This had been noted already.
unsubscribing-unknown = This link cannot be used
unsubscribing-unknown-text = It is not whole, or its letter is not kept any more. Answer the letter and say that you want no more: a person reads it.
unsubscribing-busy = Try again in a minute
unsubscribing-busy-text = Too many came from your network at once.

# In the history of a letter, and lifting.
unsubscribing-unsubscribed = Unsubscribed
unsubscribing-lifted = May be written to again
unsubscribing-nobody = Nobody unsubscribed by this letter, or there is another objection.
unsubscribing-managers-decide = A manager or an administrator decides that.
unsubscribing-lifted-text = The person may be written to again. What was skipped stays so.
