package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Line;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the person that a row means, disabled ones included: by his login, then by his phone. */
@Component
class MatchingPeople {

    private final JdbcClient jdbc;
    private final Directory directory;

    MatchingPeople(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** Empty for somebody who is not there yet. */
    Outcome<Optional<PersonCard>> of(Actor by, Line line) {
        if (!line.says("login") && !line.says("phone")) {
            return Outcome.refused(Refusal.invalid("login", "loginOrPhone"));
        }
        List<Long> found = line.says("login")
                ? ids("login_key = lower(:word)", line.text("login"))
                : ids("phone = :word or login_key = lower(:word)", line.text("phone"));
        if (found.size() > 1) {
            return Outcome.refused(Refusal.invalid("phone", "peopleSeveral", line.text("phone")));
        }
        Optional<PersonCard> person = found.stream().findFirst().flatMap(directory::person);
        boolean own = person.map(PersonCard::unitId)
                .flatMap(directory::unit)
                .map(unit -> Long.valueOf(by.bureauId()).equals(unit.bureauId()))
                .orElse(true);
        return own ? Outcome.done(person) : Outcome.refused(Refusal.invalid("login", "taken"));
    }

    private List<Long> ids(String condition, String word) {
        return jdbc.sql("select id from person where not program and (" + condition + ")")
                .param("word", word)
                .query(Long.class)
                .list();
    }
}
