package cn.zhenggai.organisation.known;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.Places;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.organisation.UnitCard;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** As it is this moment, a statement a question. */
@Component
class KnownNow implements Known {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Places places;

    KnownNow(JdbcClient jdbc, Directory directory, Places places) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.places = places;
    }

    @Override
    public Optional<UnitCard> unit(long id) {
        return directory.unit(id);
    }

    @Override
    public Optional<UnitCard> coded(String code) {
        return directory.unit(code);
    }

    @Override
    public Optional<UnitCard> numbered(String nationalCode) {
        return places.numbered(nationalCode);
    }

    @Override
    public List<UnitCard> named(long bureauId, String name) {
        return places.named(bureauId, name);
    }

    @Override
    public Optional<PersonCard> withLogin(String login) {
        return people("select id from person where login_key = lower(:word)", login).stream()
                .findFirst();
    }

    @Override
    public List<PersonCard> withPhone(String phone) {
        return people("select id from person where not program and phone = :word order by id", phone);
    }

    @Override
    public List<PersonCard> called(long bureauId, String name) {
        return people("select id from person where active and not program and name = :word order by id", name).stream()
                .filter(person -> KnownStaff.outside(person, directory.unit(person.unitId()), bureauId))
                .toList();
    }

    @Override
    public List<PersonCard> answering(long school, Responsibility kind) {
        return directory.responsibleFor(school, kind);
    }

    @Override
    public List<String> categories(long section) {
        return places.categoriesOf(section);
    }

    private List<PersonCard> people(String sql, String word) {
        return jdbc.sql(sql).param("word", word).query(Long.class).list().stream()
                .flatMap(id -> directory.person(id).stream())
                .toList();
    }
}
