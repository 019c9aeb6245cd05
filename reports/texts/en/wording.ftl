# How figures, verdicts, reasons and dates are said, in charts and sentences alike.

figure-at-most = at most { $figure }
figure-at-least = at least { $figure }
figure-percent = { $figure }%
figure-decimal = { $whole }.{ $part }
figure-quoted = “{ $words }”
figure-not-shown = not shown: { $reason }
figure-date = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }

# What stands for names and times in the texts of a definition.
any-own = the organisation
any-partner = its partner
any-period = the period asked about

list-between = {", "}
list-last = { $most } and { $last }

verdict-gap = seen differently
verdict-small-gap = a small, real difference
verdict-aligned = seen alike
verdict-open = too few answers to tell
verdict-changed = changed
verdict-small-change = a small, real change
verdict-unchanged = unchanged

reason-fewer-than-k = fewer than { $k } answers
reason-fewer-than-ten = fewer than 10 answers
reason-fewer-than-twenty-five = fewer than 25 answers
reason-few-valid-answers = too few could say
reason-not-computable = a part of it is not shown
reason-few-items = fewer than 3 items
reason-few-common-items = too few items in common
reason-disclosive = would point to single answers

band-strong = strong
band-workable = workable
band-at-risk = at risk
band-critical = critical
band-large = large
band-notable = notable
band-slight = slight

amount-few = few (up to a third)
amount-some = some (up to two thirds)
amount-many = many (over two thirds)
