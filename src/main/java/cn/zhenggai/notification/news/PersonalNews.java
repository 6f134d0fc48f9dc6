package cn.zhenggai.notification.news;

import cn.zhenggai.notification.Ways;
import cn.zhenggai.notification.outbox.Outbox;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** News about a person's own work rather than about a case. Told once for each occasion. */
@Component
class PersonalNews {

    private final JdbcClient jdbc;
    private final Ways ways;
    private final Outbox outbox;
    private final Clock clock;

    PersonalNews(JdbcClient jdbc, Ways ways, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.ways = ways;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param kind one of ours, never typed by anybody
     * @param reference shown where the number of a case stands otherwise
     * @param page where it leads
     * @param where shown where the school stands otherwise
     * @param note what somebody wrote to it, null for nothing
     * @param confidential whether the title stays in the house
     */
    record Item(
            String kind,
            String reference,
            String page,
            long occasion,
            String title,
            String where,
            String note,
            boolean confidential) {

        Item(String kind, String reference, String page, long occasion, String title, String where, String note) {
            this(kind, reference, page, occasion, title, where, note, false);
        }
    }

    void tell(Item item, List<PersonCard> people) {
        if (people.isEmpty()) {
            return;
        }
        Instant now = BureauTime.now(clock);
        String bundle = item.reference() + "/" + item.kind() + "/" + item.occasion();
        write(item, people, bundle, now);
        outbox.atOnce(bundle, now);
    }

    private void write(Item item, List<PersonCard> people, String bundle, Instant now) {
        jdbc.sql("""
                        insert into message (recipient_id, kind, case_number, page, round_no, occasion, title, school_name,
                                             severity, confidential, note, created_at, bundle, way)
                        select p.id, n.kind, :reference, :page, 1, :occasion, :title, :place, n.severity, :confidential, :note,
                               :now, :bundle, %s
                        from (select '%s' kind, 'GENERAL' severity) n
                        join org_person p on p.id in (:people) and p.active
                        left join mail_choice q on q.person_id = p.id
                        where not exists (select 1 from message t where t.case_number = :reference and t.kind = :kind
                                          and t.recipient_id = p.id and t.occasion = :occasion)""".formatted(Ways.SQL, item.kind()))
                .param("reference", item.reference())
                .param("kind", item.kind())
                .param("page", item.page())
                .param("occasion", item.occasion())
                .param("title", item.title())
                .param("place", item.where())
                .param("note", item.note())
                .param("confidential", item.confidential())
                .param("now", BureauTime.column(now))
                .param("bundle", bundle)
                .param("people", people.stream().map(PersonCard::id).toList())
                .params(ways.values())
                .update();
    }
}
