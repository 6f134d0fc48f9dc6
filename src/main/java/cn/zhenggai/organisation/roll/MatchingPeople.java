package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Line;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.Optional;

/** Finds the person that a row means, disabled ones included: by his login, then by his phone. */
final class MatchingPeople {

    private final RollCall roll;
    private final Actor by;

    MatchingPeople(RollCall roll, Actor by) {
        this.roll = roll;
        this.by = by;
    }

    /** Empty for somebody who is not there yet. */
    Outcome<Optional<PersonCard>> of(Line line) {
        if (!line.says("login") && !line.says("phone")) {
            return Outcome.refused(Refusal.invalid("login", "loginOrPhone"));
        }
        List<PersonCard> found = line.says("login")
                ? roll.person(line.text("login")).stream().toList()
                : roll.phoned(line.text("phone"));
        if (found.size() > 1) {
            return Outcome.refused(Refusal.invalid("phone", "peopleSeveral", line.text("phone")));
        }
        Optional<PersonCard> person = found.stream().findFirst();
        boolean own = person.flatMap(known -> roll.unit(known.unitId()))
                .map(unit -> Long.valueOf(by.bureauId()).equals(unit.bureauId()))
                .orElse(true);
        return own ? Outcome.done(person) : Outcome.refused(Refusal.invalid("login", "taken"));
    }
}
