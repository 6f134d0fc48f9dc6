package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Difference;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.known.Known;
import cn.zhenggai.organisation.known.MatchingPeople;
import cn.zhenggai.organisation.known.MatchingUnits;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who answers for a school, as a row says it.
 *
 * @param before by field, as {@code after} only for fields that the row says something of
 */
record Duty(UnitCard school, Map<String, List<PersonCard>> before, Map<String, List<PersonCard>> after) {

    static final List<String> FIELDS = List.of("inspectors", "leaders");
    static final Map<String, Responsibility> WAYS =
            Map.of("inspectors", Responsibility.INSPECTOR, "leaders", Responsibility.CONTACT_LEADER);

    private static final Map<String, Role> NEEDED =
            Map.of("inspectors", Role.INSPECTOR, "leaders", Role.CONTACT_LEADER);

    List<Difference> differences() {
        return Differences.between(told(before), told(after), FIELDS);
    }

    private static Map<String, String> told(Map<String, List<PersonCard>> people) {
        Map<String, String> told = new LinkedHashMap<>();
        people.forEach((field, some) -> told.put(
                field,
                some.stream()
                        .sorted(Comparator.comparing(PersonCard::login))
                        .map(PersonCard::name)
                        .collect(Collectors.joining("、"))));
        return told;
    }

    static Outcome<Duty> read(Known known, Actor by, Line line) {
        return new MatchingUnits(known, by)
                .known("school", line.text("school"), UnitKind.SCHOOL)
                .then(school -> duty(known, by, line, school));
    }

    private static Outcome<Duty> duty(Known known, Actor by, Line line, UnitCard school) {
        Duty duty = new Duty(school, new LinkedHashMap<>(), new LinkedHashMap<>());
        for (String field : FIELDS) {
            if (line.says(field)) {
                List<PersonCard> before = known.answering(school.id(), WAYS.get(field));
                Outcome<List<PersonCard>> after = people(known, by, field, line.text(field), before);
                if (after.refusal() != null) {
                    return Outcome.refused(after.refusal());
                }
                duty.before().put(field, before);
                duty.after().put(field, after.orThrow());
            }
        }
        return Outcome.done(duty);
    }

    /** Whoever answers for it already may go on, whatever his role. */
    private static Outcome<List<PersonCard>> people(
            Known known, Actor by, String field, String cell, List<PersonCard> before) {
        List<PersonCard> people = new ArrayList<>();
        for (String word : ListWords.split(cell)) {
            Outcome<PersonCard> person = new MatchingPeople(known, by).outside(field, word);
            if (person.refusal() != null) {
                return Outcome.refused(person.refusal());
            }
            PersonCard found = person.orThrow();
            boolean may = found.is(NEEDED.get(field)) || before.stream().anyMatch(one -> one.id() == found.id());
            if (!may) {
                return Outcome.refused(Refusal.invalid(field, "dutyNeedsRole." + WAYS.get(field), found.name()));
            }
            people.add(found);
        }
        return Outcome.done(people);
    }
}
