package cn.zhenggai.notification.mail;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own choice of how he is mailed. It holds for what is written from then on. */
@Service
public class ChoosingMail {

    private final JdbcClient jdbc;
    private final Clock clock;

    ChoosingMail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public MailChoice of(Actor actor) {
        return jdbc.sql("select * from mail_choice where person_id = :me")
                .param("me", actor.personId())
                .query(ChoosingMail::read)
                .optional()
                .orElse(MailChoice.USUAL);
    }

    /** Whether mail servers refuse the address that he has now. */
    public boolean addressRefused(Actor actor) {
        return !jdbc.sql("""
                        select 1 from bad_address b join org_person p on p.id = b.person_id and p.email = b.address
                        where b.person_id = :me""")
                .param("me", actor.personId())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** @param off what he asks to be spared; refused, whatever it is, because none of it may be */
    @Transactional
    public Outcome<MailChoice> choose(Actor actor, MailChoice choice, Collection<String> off) {
        return Outcome.unless(wrong(choice, off), () -> put(actor, choice));
    }

    private static Optional<Refusal> wrong(MailChoice choice, Collection<String> off) {
        return new Checks()
                .that(off.isEmpty(), "off", "mailLocked")
                .that(choice.canWait() != null, "canWait", "required")
                .that((choice.quietFrom() == null) == (choice.quietTo() == null), "quietTo", "quietBoth")
                .that(
                        choice.quietFrom() == null || !choice.quietFrom().equals(choice.quietTo()),
                        "quietTo",
                        "quietAllDay")
                .refusal();
    }

    private MailChoice put(Actor actor, MailChoice choice) {
        if (update("""
                update mail_choice set can_wait = :canWait, quiet_from = :from, quiet_to = :to, changed_at = :now
                where person_id = :me""", actor, choice) == 0) {
            update("""
                    insert into mail_choice (person_id, can_wait, quiet_from, quiet_to, changed_at)
                    values (:me, :canWait, :from, :to, :now)""", actor, choice);
        }
        return choice;
    }

    private int update(String sql, Actor actor, MailChoice choice) {
        return jdbc.sql(sql)
                .param("me", actor.personId())
                .param("canWait", choice.canWait().name())
                .param("from", minutes(choice.quietFrom()))
                .param("to", minutes(choice.quietTo()))
                .param("now", BureauTime.column(BureauTime.now(clock)))
                .update();
    }

    private static Integer minutes(LocalTime time) {
        return time == null ? null : time.toSecondOfDay() / 60;
    }

    private static MailChoice read(ResultSet row, int n) throws SQLException {
        return new MailChoice(
                MailChoice.CanWait.valueOf(row.getString("can_wait")),
                time(row.getObject("quiet_from", Integer.class)),
                time(row.getObject("quiet_to", Integer.class)));
    }

    private static LocalTime time(Integer minutes) {
        return minutes == null ? null : LocalTime.ofSecondOfDay(minutes * 60L);
    }
}
