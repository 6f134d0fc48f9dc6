package cn.zhenggai.notification;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.shared.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * How a message leaves the house: AT_ONCE, in the DIGEST, or not at all (NONE). Decided when it is written: what was not
 * to be mailed then is never mailed later.
 */
@Component
public class Ways {

    /** The same for a set of news {@code n}, people {@code p} and their choices {@code q}. */
    public static final String SQL = """
            case when :mail = 0 or p.email is null or p.email = '' then 'NONE'
                 when n.severity = 'MAJOR' or n.kind in (:atOnce) then 'AT_ONCE'
                 else coalesce(q.can_wait, 'DIGEST') end""";

    private final JdbcClient jdbc;
    private final MailSettings mail;

    Ways(JdbcClient jdbc, MailSettings mail) {
        this.jdbc = jdbc;
        this.mail = mail;
    }

    /** What {@link #SQL} names. */
    public Map<String, Object> values() {
        return Map.of("mail", mail.on() ? 1 : 0, "atOnce", News.atOnce());
    }

    public Map<Long, String> of(CaseEvent event, List<PersonCard> people) {
        boolean atOnce = event.severity() == Severity.MAJOR
                || News.atOnce().contains(event.kind().name());
        Map<Long, String> chosen = mail.on() && !atOnce ? choices(people) : Map.of();
        Map<Long, String> ways = new HashMap<>();
        for (PersonCard person : people) {
            boolean mailed = mail.on() && StringUtils.hasText(person.email());
            String way = atOnce ? "AT_ONCE" : chosen.getOrDefault(person.id(), "DIGEST");
            ways.put(person.id(), mailed ? way : "NONE");
        }
        return ways;
    }

    private Map<Long, String> choices(List<PersonCard> people) {
        Map<Long, String> choices = new HashMap<>();
        jdbc.sql("select person_id, can_wait from mail_choice where person_id in (:people)")
                .param("people", people.stream().map(PersonCard::id).toList())
                .query(row -> {
                    choices.put(row.getLong("person_id"), row.getString("can_wait"));
                });
        return choices;
    }
}
