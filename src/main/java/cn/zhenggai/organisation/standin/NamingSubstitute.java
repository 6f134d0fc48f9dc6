package cn.zhenggai.organisation.standin;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonNotFound;
import cn.zhenggai.organisation.Roster;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names who stands in for somebody who is away: he himself does, or the registrar for him. */
@Service
public class NamingSubstitute {

    private static final int LONGEST_CHAIN = 2;
    private static final int LONGEST_DAYS = 366;
    private static final int REASON = 200;

    private final Substitutes substitutes;
    private final Directory directory;
    private final Roster roster;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NamingSubstitute(
            Substitutes substitutes,
            Directory directory,
            Roster roster,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.substitutes = substitutes;
        this.directory = directory;
        this.roster = roster;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** His colleagues; not whoever names somebody for another, for nobody gives himself the rights of another. */
    public List<PersonCard> candidates(Actor by, PersonCard absent) {
        return roster.colleagues(absent).stream()
                .filter(person -> person.id() != by.personId())
                .filter(person -> !person.is(Role.ADMIN) && !person.is(Role.AUDITOR))
                .toList();
    }

    /** Who reads without persons names none. */
    public boolean mayName(Actor by, PersonCard absent) {
        return by.standIn() == null
                && !by.is(Role.AUDITOR)
                && (by.personId() == absent.id() || by.isAny(Role.REGISTRAR, Role.ADMIN));
    }

    @Transactional
    public Outcome<Long> name(Actor by, long absentId, SubstituteEntry entry) {
        PersonCard absent = directory.person(absentId).orElseThrow(() -> new PersonNotFound(absentId));
        if (!mayName(by, absent) || absent.is(Role.ADMIN)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        jdbc.sql("select id from unit where id = :bureau for update")
                .param("bureau", by.bureauId())
                .query(Long.class)
                .single();
        Checks checks = days(new Checks(), entry);
        boolean known = entry.substituteId() != null
                && candidates(by, absent).stream().anyMatch(person -> person.id() == entry.substituteId());
        checks.that(known, "substitute", "substituteUnknown");
        if (known && checks.refusal().isEmpty()) {
            chain(checks, absentId, entry);
        }
        return Outcome.unless(checks.refusal(), () -> insert(by, absentId, entry))
                .map(id -> {
                    events.publishEvent(new SubstituteNamed(id, absent, entry));
                    return id;
                });
    }

    private Checks days(Checks checks, SubstituteEntry entry) {
        LocalDate from = entry.from();
        LocalDate until = entry.until();
        return checks.that(from != null, "from", "required")
                .that(until != null, "until", "required")
                .that(from == null || until == null || !until.isBefore(from), "until", "substituteDays")
                .that(until == null || !until.isBefore(BureauTime.today(clock)), "until", "substitutePast")
                .that(
                        from == null || until == null || until.isBefore(from.plusDays(LONGEST_DAYS)),
                        "until",
                        "substituteTooLong")
                .text(entry.reason(), "reason", REASON);
    }

    private void chain(Checks checks, long absentId, SubstituteEntry entry) {
        List<Substitution> meanwhile = substitutes.between(entry.from(), entry.until());
        int above = above(meanwhile, absentId, entry.substituteId(), 0);
        int below = below(meanwhile, entry.substituteId(), absentId, 0);
        checks.that(meanwhile.stream().noneMatch(one -> one.absentId() == absentId), "from", "substituteNamed")
                .that(above >= 0 && below >= 0, "substitute", "substituteCircle")
                .that(above < 0 || below < 0 || above + 1 + below <= LONGEST_CHAIN, "substitute", "substituteChain");
    }

    /** How many stand above one another before this person; negative when the other is among them. */
    private static int above(List<Substitution> all, long person, long forbidden, int depth) {
        int longest = depth;
        for (Substitution one : all) {
            if (one.substituteId() == person && depth <= LONGEST_CHAIN) {
                int found = one.absentId() == forbidden ? -1 : above(all, one.absentId(), forbidden, depth + 1);
                if (found < 0) {
                    return -1;
                }
                longest = Math.max(longest, found);
            }
        }
        return longest;
    }

    private static int below(List<Substitution> all, long person, long forbidden, int depth) {
        int longest = depth;
        for (Substitution one : all) {
            if (one.absentId() == person && depth <= LONGEST_CHAIN) {
                int found = one.substituteId() == forbidden ? -1 : below(all, one.substituteId(), forbidden, depth + 1);
                if (found < 0) {
                    return -1;
                }
                longest = Math.max(longest, found);
            }
        }
        return longest;
    }

    private long insert(Actor by, long absentId, SubstituteEntry entry) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into substitution (absent_id, substitute_id, from_on, until_on, reason, named_by, named_by_name,
                                                  named_at)
                        values (:absent, :substitute, :from, :until, :reason, :by, :byName, :now)""")
                .param("absent", absentId)
                .param("substitute", entry.substituteId())
                .param("from", entry.from())
                .param("until", entry.until())
                .param("reason", entry.reason().strip())
                .param("by", by.personId())
                .param("byName", by.name())
                .param("now", BureauTime.column(BureauTime.now(clock)))
                .update(key, "id");
        return key.getKey().longValue();
    }

    /** Before its time; twice changes nothing. */
    @Transactional
    public Outcome<Long> end(Actor by, long id) {
        Substitution found = substitutes.find(id).orElseThrow(() -> new NotFound("No substitution " + id));
        PersonCard absent = directory.person(found.absentId()).orElseThrow();
        if (!mayName(by, absent)) {
            throw new NotFound("No substitution " + id);
        }
        jdbc.sql("update substitution set ended_at = :now where id = :id and ended_at is null")
                .param("now", BureauTime.column(BureauTime.now(clock)))
                .param("id", id)
                .update();
        return Outcome.done(absent.id());
    }
}
