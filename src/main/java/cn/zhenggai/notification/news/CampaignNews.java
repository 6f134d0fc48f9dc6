package cn.zhenggai.notification.news;

import cn.zhenggai.campaign.CampaignAddress;
import cn.zhenggai.campaign.CampaignStarted;
import cn.zhenggai.campaign.TeamRunsLate;
import cn.zhenggai.notification.Ways;
import cn.zhenggai.notification.outbox.Outbox;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells those who go along that their campaign has started, and leaders that theirs is running late: members alone,
 * because nobody else may learn of an unannounced one. Each is told once.
 */
@Component
class CampaignNews {

    private final JdbcClient jdbc;
    private final Ways ways;
    private final Outbox outbox;
    private final MessageSource messages;
    private final Clock clock;

    CampaignNews(JdbcClient jdbc, Ways ways, Outbox outbox, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.ways = ways;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    void started(CampaignStarted event) {
        tell(new Piece("CAMPAIGN_STARTED", event.campaignId(), event.name(), "", null), event.members());
    }

    @EventListener
    void runsLate(TeamRunsLate event) {
        String where = messages.getMessage(
                "inbox.teamLate", new Object[] {event.team(), String.valueOf(event.missing())}, Locale.CHINESE);
        Piece piece = new Piece("TEAM_LATE", event.campaignId(), event.name(), where, event.until());
        tell(piece, List.of(event.leaderId()));
    }

    /**
     * @param kind one of ours, never typed by anybody
     * @param where shown where the school stands otherwise
     */
    private record Piece(String kind, long campaignId, String title, String where, LocalDate until) {

        Map<String, Object> values() {
            Map<String, Object> values = new HashMap<>();
            values.put("kind", kind);
            values.put("campaign", campaignId);
            values.put("page", CampaignAddress.page(campaignId));
            values.put("occasion", 1);
            values.put("title", title);
            values.put("place", where);
            values.put("until", until);
            return values;
        }
    }

    private void tell(Piece piece, List<Long> people) {
        Instant now = BureauTime.now(clock);
        String bundle = "C" + piece.campaignId() + "/" + piece.kind() + "/" + now.toEpochMilli();
        write(piece, people, bundle, now);
        outbox.atOnce(bundle, now);
    }

    private void write(Piece piece, List<Long> people, String bundle, Instant now) {
        jdbc.sql("""
                        insert into message (recipient_id, kind, case_number, page, round_no, occasion, title, school_name,
                                             severity, confidential, deadline, created_at, bundle, way)
                        select p.id, n.kind, c.code, :page, 1, :occasion, :title, :place, n.severity, false, :until, :now,
                               :bundle, %s
                        from (select '%s' kind, 'GENERAL' severity) n
                        join campaign_name c on c.campaign_id = :campaign
                        join org_person p on p.id in (:people) and p.active
                        left join mail_choice q on q.person_id = p.id
                        where not exists (select 1 from message t where t.page = :page and t.kind = :kind
                                          and t.recipient_id = p.id and t.occasion = :occasion)""".formatted(Ways.SQL, piece.kind()))
                .params(piece.values())
                .param("now", BureauTime.column(now))
                .param("bundle", bundle)
                .param("people", people)
                .params(ways.values())
                .update();
    }
}
