package cn.zhenggai.organisation.known;

import cn.zhenggai.dataimport.Line;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the person that a row means, disabled ones included: by his login, then by his phone. */
public final class MatchingPeople {

    /** 王伟(wangwei): the name for the reader, the login for us. */
    private static final Pattern WITH_LOGIN = Pattern.compile("[^(（]+[(（]([^)）]+)[)）]");

    private final Known known;
    private final Actor by;

    public MatchingPeople(Known known, Actor by) {
        this.known = known;
        this.by = by;
    }

    /** Empty for somebody who is not there yet. */
    public Outcome<Optional<PersonCard>> of(Line line) {
        if (!line.says("login") && !line.says("phone")) {
            return Outcome.refused(Refusal.invalid("login", "loginOrPhone"));
        }
        List<PersonCard> found = found(line);
        found.stream().filter(this::own).forEach(known::mention);
        if (found.size() > 1) {
            return Outcome.refused(Refusal.invalid("phone", "peopleSeveral", line.text("phone")));
        }
        boolean ours = found.stream().allMatch(person -> own(person) && !person.program());
        return ours ? Outcome.done(found.stream().findFirst()) : Outcome.refused(Refusal.invalid("login", "taken"));
    }

    private List<PersonCard> found(Line line) {
        return line.says("login")
                ? known.withLogin(line.text("login")).stream().toList()
                : Stream.concat(
                                known.withPhone(line.text("phone")).stream(),
                                known.withLogin(line.text("phone")).stream())
                        .distinct()
                        .toList();
    }

    private boolean own(PersonCard person) {
        return known.unit(person.unitId())
                .map(UnitCard::bureauId)
                .filter(Long.valueOf(by.bureauId())::equals)
                .isPresent();
    }

    /** Somebody active who works in no school: by login, phone, or a name that only one has. */
    public Outcome<PersonCard> outside(String field, String word) {
        Matcher both = WITH_LOGIN.matcher(word);
        String one = both.matches() ? both.group(1).strip() : word;
        List<PersonCard> found = Stream.concat(known.withLogin(one).stream(), known.withPhone(one).stream())
                .filter(PersonCard::active)
                .filter(person ->
                        !person.program() && KnownStaff.outside(person, known.unit(person.unitId()), by.bureauId()))
                .distinct()
                .toList();
        List<PersonCard> meant = found.isEmpty() ? known.called(by.bureauId(), one) : found;
        return meant.size() == 1
                ? Outcome.done(meant.get(0))
                : Outcome.refused(Refusal.invalid(field, meant.isEmpty() ? "personUnknown" : "personSeveral", word));
    }
}
