package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Made;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.PersonNotFound;
import cn.zhenggai.organisation.handover.AdministeringPeople;
import cn.zhenggai.organisation.handover.HandOver;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Enters and changes people for a table, and takes that back as long as nobody has gone on with them. */
@Component
class PersonRolls {

    private final AdministeringPeople people;
    private final Directory directory;
    private final PersonWords words;
    private final ListWords lists;

    PersonRolls(AdministeringPeople people, Directory directory, PersonWords words, ListWords lists) {
        this.people = people;
        this.directory = directory;
        this.words = words;
        this.lists = lists;
    }

    Outcome<Made> apply(Actor by, Meant<PersonCard, PersonEntry> person, HandOver chosen) {
        return person.before()
                .map(known -> people.change(by, known.id(), known.version(), person.entry(), chosen))
                .orElseGet(() -> people.add(by, person.entry()))
                .map(id -> new Made(id, person(id).version(), person.was()));
    }

    /** Whoever is new is disabled, because nobody is ever deleted; work that was handed over stays where it is. */
    Outcome<Long> takeBack(Actor by, Made made) {
        PersonCard person = person(made.id());
        if (person.version() != made.version()) {
            return Outcome.refused(Refusal.conflict("importUsedSince"));
        }
        Map<String, String> was = new LinkedHashMap<>(made.fresh() ? words.of(person) : made.was());
        if (made.fresh()) {
            was.put("active", lists.open(false));
        }
        return people.change(by, made.id(), made.version(), words.entry(person.login(), was), HandOver.NONE);
    }

    private PersonCard person(long id) {
        return directory.person(id).orElseThrow(() -> new PersonNotFound(id));
    }
}
