package cn.zhenggai.campaign.course;

import cn.zhenggai.campaign.Campaign;
import cn.zhenggai.campaign.CampaignNote;
import cn.zhenggai.campaign.CampaignRows;
import cn.zhenggai.campaign.CampaignSchool;
import cn.zhenggai.campaign.ExemptReason;
import cn.zhenggai.campaign.Exemption;
import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Documents why a school of a running campaign needs no record (停办), and takes that back when it was wrong. */
@Service
public class ExemptingSchool {

    private final CampaignRows rows;
    private final CampaignVisits visits;
    private final EvidenceShelf shelf;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExemptingSchool(CampaignRows rows, CampaignVisits visits, EvidenceShelf shelf, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.visits = visits;
        this.shelf = shelf;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The visit that was planned is taken back. A school that has its record needs no exemption. */
    @Transactional
    public Outcome<Long> exempt(long campaignId, Actor by, long schoolId, Exemption why) {
        return school(campaignId, by, schoolId)
                .unless(school -> wrong(school, by, why))
                .map(school -> exempt(campaignId, by, school, why));
    }

    private Optional<Refusal> wrong(CampaignSchool school, Actor by, Exemption why) {
        boolean told = why.reason() != ExemptReason.OTHER
                || why.note() != null && !why.note().isBlank();
        return new Checks()
                .that(why.reason() != null, "reason", "required")
                .that(told, "note", "required")
                .optionalText(why.note(), "note", 300)
                .that(!school.exempt(), "school", "campaignExemptAlready", school.schoolName())
                .that(why.fileId() == null || staged(by, why.fileId()), "file", "paperGone")
                .refusal();
    }

    private long exempt(long campaignId, Actor by, CampaignSchool school, Exemption why) {
        if (why.fileId() != null) {
            String owner = CampaignPapers.owner(campaignId, school.schoolId());
            shelf.attach(owner, "EXEMPTION", 1, by, List.of(new Attachment(why.fileId(), null)));
        }
        visits.cancel(school, by, why.note() == null || why.note().isBlank() ? "-" : why.note());
        write(school.id(), by, why);
        rows.note(campaignId, by, CampaignNote.Kind.EXEMPTED, school.schoolName(), why.reason() + noteOf(why));
        return school.schoolId();
    }

    /** The school needs a record again; it keeps its team and gets a visit when it is given a day. */
    @Transactional
    public Outcome<Long> lift(long campaignId, Actor by, long schoolId, String note) {
        Outcome<CampaignSchool> found = school(campaignId, by, schoolId);
        if (!found.accepted()) {
            return Outcome.refused(found.refusal());
        }
        Optional<Refusal> refusal = new Checks().text(note, "why", 300).refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (found.result().exempt()) {
            jdbc.sql("""
                            update campaign_school set exempt_reason = null, exempt_note = null, exempt_file_id = null,
                                exempt_by_name = null, exempt_at = null where id = :id""").param("id", found.result().id()).update();
            rows.note(campaignId, by, CampaignNote.Kind.LIFTED, found.result().schoolName(), note);
        }
        return Outcome.done(schoolId);
    }

    private Outcome<CampaignSchool> school(long campaignId, Actor by, long schoolId) {
        Outcome<Campaign> mine = rows.toRun(campaignId, by, Campaign.State.RUNNING);
        if (!mine.accepted()) {
            return Outcome.refused(mine.refusal());
        }
        CampaignSchool school =
                rows.schools(campaignId, List.of(schoolId)).stream().findFirst().orElse(null);
        if (school == null) {
            return Outcome.refused(Refusal.invalid("school", "noSuchSchool"));
        }
        return school.seen()
                ? Outcome.refused(Refusal.conflict("campaignSchoolSeen", school.schoolName()))
                : Outcome.done(school);
    }

    private boolean staged(Actor by, long file) {
        return !shelf.staged(by, List.of(file)).isEmpty();
    }

    private static String noteOf(Exemption why) {
        return why.note() == null || why.note().isBlank() ? "" : " " + why.note();
    }

    private void write(long rowId, Actor by, Exemption why) {
        jdbc.sql("""
                        update campaign_school set exempt_reason = :reason, exempt_note = :note, exempt_file_id = :file,
                            exempt_by_name = :by, exempt_at = :now where id = :id""")
                .param("reason", why.reason().name())
                .param("note", why.note())
                .param("file", why.fileId())
                .param("by", by.name())
                .param("now", BureauTime.column(BureauTime.now(clock)))
                .param("id", rowId)
                .update();
    }
}
