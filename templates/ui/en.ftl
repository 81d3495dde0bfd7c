# What stands on every page, and words that all parts share.

# Days. The lists hold names in order, apart by spaces.
ui-months = January February March April May June July August September October November December
ui-months-short = Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
ui-weekdays = Monday Tuesday Wednesday Thursday Friday Saturday Sunday
ui-weekdays-short = Mon Tue Wed Thu Fri Sat Sun
ui-day = { $day } { $month } { $year }
ui-day-of-month = { $day } { $month }
ui-day-with-weekday = { $weekday }, { $date }
ui-long-day = { $weekday } { $day } { $month } { $year }
ui-month = { $month } { $year }

ui-undo = Undo

# Buttons and words of all pages.
ui-cancel = Cancel
ui-close = Close
ui-dismiss = Dismiss
ui-optional = optional
ui-problem = There is a problem
ui-error = Error:
ui-error-title = Error: { $title }
ui-skip = Skip to content
ui-breadcrumb = Breadcrumb
ui-demo-print = Focal · demo data, all people and positions are invented
ui-demo = Demo data. All people and positions are invented.
ui-demo-clear = Clear
ui-demo-workspace = Demo workspace
ui-remove-filter = Remove filter { $name }
ui-demo-invented = { $head } · demo data, invented

# The side bar, the tab bar, the account menu.
ui-main = Main
ui-main-mobile = Main, mobile
ui-sections = Sections
ui-search = Search
ui-search-people = Search people, organisations and posts
ui-search-hint = Search or jump to…
ui-log-contact = Log contact
ui-log-short = Log contact
ui-day-title = My day
ui-objectives = Objectives
ui-stakeholders = Stakeholders
ui-people = People
ui-bodies = Bodies
ui-contacts = Contacts
ui-campaigns = Campaigns
ui-letters = Letters
ui-audiences = Audiences
ui-reports = Reports
ui-data = Data
ui-saved-views = Saved views
ui-more = More
ui-theme = Theme
ui-theme-light = Light
ui-theme-dark = Dark
ui-theme-system = System
ui-single-keys = Single-letter keys
ui-on = On
ui-off = Off
ui-keys = Keys
ui-settings = Settings
ui-sign-out = Sign out

# The foot of a list.
ui-pages = Pages
ui-previous-page = Previous page
ui-next-page = Next page
ui-range = { $first }–{ $last } of { $total }
ui-none = None

# Contacts that wait on the device.
ui-kept-waiting = Offline. Kept on this device, sent when you are back online.
ui-kept-signed-out = Kept on this device, sent when you have signed in again.
ui-kept-refused = Not saved; kept on this device until it is mended.
ui-kept-open = Open
ui-kept-discard = Discard
ui-kept-sent = A contact that was kept on this device is saved now.
ui-kept-leave = Contacts on this device have not been sent yet. Signing out discards them.
ui-kept-leave-yes = Sign out and discard
ui-moment = One moment …

# The command palette.
ui-palette = Search or run a command
ui-palette-hint = A name, a page, a command
ui-palette-choose = choose
ui-palette-go = go
ui-palette-commands = commands
ui-palette-people = people
ui-palette-things = objectives, bodies, views

# What scripts say; # stands for a number.
ui-script-cancel = Cancel
ui-script-go-on = Go on
ui-script-found = Found
ui-script-found-one = 1 found
ui-script-found-many = # found
ui-script-selected = # selected
ui-script-fields = Merge fields
ui-script-waiting = One moment …
ui-script-no-answer = No answer from the server.
ui-script-again = Try again
ui-script-signed-out = You are not signed in any more.
ui-script-sign-in = Sign in
ui-script-lost = The connection is lost. Trying again …
ui-script-stopped = This page is not brought up to date any more.
ui-script-load-again = Load it again
ui-script-typed = What you had typed stands in the form again. Nothing of it is saved yet.
ui-script-typed-without-files = What you had typed stands in the form again. Nothing of it is saved yet; files have to be chosen once more.

# Clocks that are put forward and back.
ui-time-gap = { $time } does not exist on { $date }: the clocks go forward then. Choose another time
ui-time-fold = { $time } happens twice on { $date }: the clocks go back then. Choose a time before or after
ui-time-far = { $date } is too far away
