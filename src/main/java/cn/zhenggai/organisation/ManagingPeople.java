package cn.zhenggai.organisation;

import cn.zhenggai.organisation.school.Pinyin;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps people, their roles and their responsibilities. An administrator goes through {@link AdministeringPeople}; this
 * is for those who act in nobody's name, such as the first start.
 */
@Service
public class ManagingPeople {

    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,63}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");

    /** Nothing of what is signed or decided. */
    private static final Set<Role> PROGRAMS = Set.of(
            Role.INSPECTOR,
            Role.REGISTRAR,
            Role.TOWNSHIP,
            Role.SAFETY_OFFICER,
            Role.PETITION,
            Role.AUDITOR,
            Role.DIRECTORY);

    private final People people;
    private final Units units;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ManagingPeople(People people, Units units, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.people = people;
        this.units = units;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public Outcome<Long> add(PersonEntry entry) {
        Optional<Refusal> refusal = refusal(entry, true);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        String login = login(entry);
        Person person = new Person();
        person.login = login;
        person.loginKey = Directory.key(login);
        person.createdAt = BureauTime.now(clock);
        person.program = entry.program();
        fill(person, entry);
        return Outcome.done(people.save(person).id);
    }

    /** Why somebody cannot be entered, or changed, so. */
    public Optional<Refusal> refusal(PersonEntry entry, boolean fresh) {
        String login = login(entry);
        Checks checks = checked(entry, entry.program());
        return fresh
                ? checks.that(LOGIN.matcher(login).matches(), "login", "loginShape")
                        .that(people.findByLoginKey(Directory.key(login)).isEmpty(), "login", "taken")
                        .refusal()
                : checks.refusal();
    }

    private static String login(PersonEntry entry) {
        return entry.login() == null ? "" : entry.login().strip();
    }

    /** Refused when somebody else changed the person since he was read. Disabling ends his sessions. */
    @Transactional
    public Outcome<Long> change(long id, int version, PersonEntry entry) {
        Person person = people.findById(id).orElseThrow(() -> new PersonNotFound(id));
        if (person.version != version) {
            return Outcome.refused(Refusal.conflict("changedMeanwhile"));
        }
        Optional<Refusal> refusal = checked(entry, person.program).refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        boolean leaves = person.active && !entry.active();
        fill(person, entry);
        people.save(person);
        if (leaves) {
            events.publishEvent(new PersonDisabled(id, person.login));
        }
        return Outcome.done(id);
    }

    /** A person's own choice, for pages and mails; needs no version because nobody else makes it. */
    @Transactional
    public void chooseLanguage(long personId, String language) {
        jdbc.sql("update person set language = :language where id = :person")
                .param("language", language(language))
                .param("person", personId)
                .update();
    }

    /** Makes a person answer in this way for exactly these schools. */
    @Transactional
    public void assignSchools(long personId, Responsibility kind, Collection<Long> schoolIds) {
        jdbc.sql("delete from responsibility where person_id = :person and kind = :kind")
                .param("person", personId)
                .param("kind", kind.name())
                .update();
        for (long school : schoolIds) {
            jdbc.sql("insert into responsibility (person_id, unit_id, kind) values (:person, :school, :kind)")
                    .param("person", personId)
                    .param("school", school)
                    .param("kind", kind.name())
                    .update();
        }
    }

    /** Makes exactly these people answer for a school in this way. */
    @Transactional
    public void answerFor(long schoolId, Responsibility kind, Collection<Long> personIds) {
        jdbc.sql("delete from responsibility where unit_id = :school and kind = :kind")
                .param("school", schoolId)
                .param("kind", kind.name())
                .update();
        for (long person : personIds) {
            jdbc.sql("insert into responsibility (person_id, unit_id, kind) values (:person, :school, :kind)")
                    .param("person", person)
                    .param("school", schoolId)
                    .param("kind", kind.name())
                    .update();
        }
    }

    /** Records that a person must keep away from a school; repeating it changes the reason only. */
    @Transactional
    public void declareConflict(long personId, long schoolId, String reason) {
        withdrawConflict(personId, schoolId);
        jdbc.sql("insert into conflict_of_interest (person_id, unit_id, reason) values (:person, :school, :reason)")
                .param("person", personId)
                .param("school", schoolId)
                .param("reason", reason)
                .update();
    }

    @Transactional
    public void withdrawConflict(long personId, long schoolId) {
        jdbc.sql("delete from conflict_of_interest where person_id = :person and unit_id = :school")
                .param("person", personId)
                .param("school", schoolId)
                .update();
    }

    private static void fill(Person person, PersonEntry entry) {
        spell(person, entry.name().strip());
        person.post = entry.post();
        person.phone = entry.phone();
        person.email = entry.email();
        person.unitId = entry.unitId();
        person.language = language(entry.language());
        person.active = entry.active();
        person.hold(entry.roles());
    }

    private static void spell(Person person, String name) {
        Pinyin pinyin = Pinyin.of(name);
        person.name = name;
        person.foldedName = pinyin.folded();
        person.initials = pinyin.initials();
        person.spelling = pinyin.spelling();
    }

    private static String language(String wanted) {
        return "en".equals(wanted) ? "en" : "zh";
    }

    /** Why nobody could be entered so, whoever else there is. */
    public static Optional<Refusal> shape(PersonEntry entry) {
        return shaped(entry, entry.program())
                .that(LOGIN.matcher(login(entry)).matches(), "login", "loginShape")
                .refusal();
    }

    private Checks checked(PersonEntry entry, boolean program) {
        return shaped(entry, program).that(units.existsById(entry.unitId()), "unitId", "required");
    }

    private static Checks shaped(PersonEntry entry, boolean program) {
        boolean mailed = entry.email() != null && !entry.email().isBlank();
        return new Checks()
                .text(entry.name(), "name", 60)
                .optionalText(entry.post(), "post", 60)
                .optionalText(entry.phone(), "phone", 32)
                .optionalText(entry.email(), "email", 254)
                .that(!mailed || EMAIL.matcher(entry.email()).matches(), "email", "emailShape")
                .that(!entry.roles().contains(Role.ADMIN) || entry.roles().size() == 1, "roles", "adminOnly")
                .that(!program || PROGRAMS.containsAll(entry.roles()), "roles", "programRoles")
                .that(program || !entry.roles().contains(Role.DIRECTORY), "roles", "directoryProgram");
    }
}
