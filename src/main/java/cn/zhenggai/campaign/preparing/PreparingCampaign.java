package cn.zhenggai.campaign.preparing;

import cn.zhenggai.campaign.Campaign;
import cn.zhenggai.campaign.CampaignNote;
import cn.zhenggai.campaign.CampaignRights;
import cn.zhenggai.campaign.CampaignRows;
import cn.zhenggai.campaign.Level;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.UnitKind;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts down what a campaign is about; schools, teams and days come after. */
@Service
public class PreparingCampaign {

    private static final int LONGEST = 400;

    private final JdbcClient jdbc;
    private final CampaignRows rows;
    private final Directory directory;
    private final Checklists checklists;
    private final Clock clock;

    PreparingCampaign(JdbcClient jdbc, CampaignRows rows, Directory directory, Checklists checklists, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.directory = directory;
        this.checklists = checklists;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Long> prepare(Actor by, CampaignDraft draft) {
        if (!CampaignRights.mayPrepare(by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        return Outcome.unless(wrong(by, draft), () -> {
            long id = insert(by, draft);
            rows.note(id, by, CampaignNote.Kind.PREPARED, null, null);
            return id;
        });
    }

    private long insert(Actor by, CampaignDraft draft) {
        boolean office = CampaignRights.ofOffice(by);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        fill(jdbc.sql("""
                        insert into campaign (bureau_id, unit_id, code, name, subject, level, mode, checklist_id,
                            lead_section_id, starts_on, ends_on, state, created_by, created_by_name, created_at)
                        values (:bureau, :unit, :code, :name, :subject, :level, :mode, :checklist, :section, :from, :until,
                            'PREPARED', :by, :byName, :now)"""), draft)
                .param("bureau", by.bureauId())
                .param("unit", office ? by.bureauId() : by.unitId())
                .param("code", nextCode(by.bureauId()))
                .param("level", (office ? Level.COUNTY : Level.TOWNSHIP).name())
                .param("by", by.personId())
                .param("byName", by.name())
                .param("now", BureauTime.column(BureauTime.now(clock)))
                .update(key, "id");
        return key.getKey().longValue();
    }

    /** Only while it is prepared: what a started campaign is about stands on its records. */
    @Transactional
    public Outcome<Long> change(long id, Actor by, CampaignDraft draft) {
        return rows.toRun(id, by, Campaign.State.PREPARED)
                .unless(mine -> wrong(by, draft))
                .map(mine -> {
                    update(id, draft);
                    return id;
                });
    }

    private void update(long id, CampaignDraft draft) {
        fill(jdbc.sql("""
                        update campaign set name = :name, subject = :subject, mode = :mode, checklist_id = :checklist,
                            lead_section_id = :section, starts_on = :from, ends_on = :until where id = :id"""), draft).param("id", id).update();
    }

    private static StatementSpec fill(StatementSpec sql, CampaignDraft draft) {
        return sql.param("name", draft.name().strip())
                .param("subject", draft.subject().strip())
                .param("mode", draft.mode().name())
                .param("checklist", draft.checklistId())
                .param("section", draft.leadSectionId())
                .param("from", draft.from())
                .param("until", draft.until());
    }

    private Optional<Refusal> wrong(Actor by, CampaignDraft draft) {
        boolean dated = draft.from() != null && draft.until() != null;
        return new Checks()
                .text(draft.name(), "name", 120)
                .text(draft.subject(), "subject", 120)
                .that(draft.mode() != null && draft.mode() != VisitMode.SELF_CHECK, "mode", "required")
                .that(draft.from() != null, "from", "required")
                .that(draft.until() != null, "until", "required")
                .that(!dated || !draft.until().isBefore(draft.from()), "until", "campaignEndsFirst")
                .that(!dated || draft.until().isBefore(draft.from().plusDays(LONGEST)), "until", "campaignTooLong")
                .that(draft.checklistId() == null || known(draft.checklistId()), "checklist", "unknownChoice")
                .that(draft.leadSectionId() == null || section(by, draft.leadSectionId()), "section", "unknownChoice")
                .refusal();
    }

    private boolean known(long checklist) {
        return checklists.checklist(checklist, BureauTime.today(clock)).isPresent();
    }

    private boolean section(Actor by, long id) {
        return directory
                .unit(id)
                .filter(unit -> unit.kind() == UnitKind.SECTION
                        && Long.valueOf(by.bureauId()).equals(unit.bureauId()))
                .isPresent();
    }

    /** The row of the bureau is the lock under which numbers are given. */
    private String nextCode(long bureau) {
        directory.hold(bureau);
        String year = "ZX-" + BureauTime.today(clock).getYear() + "-";
        int last = jdbc.sql("select max(code) from campaign where bureau_id = :bureau and code like :year")
                .param("bureau", bureau)
                .param("year", year + "%")
                .query(String.class)
                .optional()
                .map(code -> Integer.parseInt(code.substring(year.length())))
                .orElse(0);
        return year + "%03d".formatted(last + 1);
    }
}
