package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.Campaign;
import cn.zhenggai.campaign.CampaignLine;
import cn.zhenggai.campaign.CampaignNotFound;
import cn.zhenggai.campaign.CampaignRights;
import cn.zhenggai.campaign.Coverage;
import cn.zhenggai.campaign.ExemptReason;
import cn.zhenggai.campaign.ReadingCampaigns;
import cn.zhenggai.campaign.course.SharingSchools;
import cn.zhenggai.campaign.course.StartingCampaign;
import cn.zhenggai.campaign.preparing.SchoolFilter;
import cn.zhenggai.campaign.preparing.SchoolPool;
import cn.zhenggai.campaign.team.TeamPeople;
import cn.zhenggai.campaign.team.Teams;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.shared.UnitKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of campaigns show. */
@Component
class CampaignModel {

    private static final int MOST_SECTIONS = 100;

    private final ReadingCampaigns campaigns;
    private final CoverageTable table;
    private final Teams teams;
    private final SharingSchools sharing;
    private final StartingCampaign starting;
    private final SchoolPool pool;
    private final TeamPeople people;
    private final Checklists checklists;
    private final Directory directory;
    private final RefusalTexts texts;
    private final Clock clock;

    CampaignModel(
            ReadingCampaigns campaigns,
            CoverageTable table,
            Teams teams,
            SharingSchools sharing,
            StartingCampaign starting,
            SchoolPool pool,
            TeamPeople people,
            Checklists checklists,
            Directory directory,
            RefusalTexts texts,
            Clock clock) {
        this.campaigns = campaigns;
        this.table = table;
        this.teams = teams;
        this.sharing = sharing;
        this.starting = starting;
        this.pool = pool;
        this.people = people;
        this.checklists = checklists;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /** The campaign as it goes, or while it is prepared and the reader may do so, the steps of preparing it. */
    String campaign(Actor actor, long id, LocalDate on, Model model, Locale locale) {
        CampaignLine line = campaigns.campaign(actor, id);
        Campaign campaign = line.campaign();
        boolean whole = campaigns.seesWhole(actor, id);
        boolean runs = whole && CampaignRights.mayRun(actor, campaign);
        LocalDate today = BureauTime.today(clock);
        Coverage coverage = campaigns.coverage(actor, id, on == null ? today : on);
        model.addAttribute("campaign", campaign);
        model.addAttribute("coverage", coverage);
        model.addAttribute("past", on != null && on.isBefore(today));
        model.addAttribute("runs", runs);
        model.addAttribute("today", today);
        boolean seesTeams = !actor.inSchool() && (whole || !campaign.unannounced());
        model.addAttribute("whole", seesTeams);
        boolean acts = runs
                && campaign.state() == Campaign.State.RUNNING
                && !coverage.on().isBefore(today);
        model.addAttribute("missedTable", table.missed(seesTeams, acts));
        model.addAttribute("seenTable", table.seen(seesTeams));
        model.addAttribute(
                "teams",
                seesTeams
                        ? teams.of(id).stream().map(team -> team.readBy(actor)).toList()
                        : List.of());
        model.addAttribute("checklist", checklist(campaign.checklistId()));
        model.addAttribute("section", name(campaign.leadSectionId()));
        if (runs && campaign.state() == Campaign.State.PREPARED) {
            preparing(actor, campaign, coverage, model, locale);
            return "campaign/campaign-prepare";
        }
        if (runs) {
            model.addAttribute("log", campaigns.log(id));
            others(campaign, coverage, model);
        }
        return "campaign/campaign";
    }

    /** What can be done about one school of a running campaign. */
    String school(Actor actor, long id, long schoolId, Model model) {
        Campaign campaign = campaigns.campaign(actor, id).campaign();
        if (!CampaignRights.mayRun(actor, campaign) || !campaigns.seesWhole(actor, id)) {
            throw new CampaignNotFound(id);
        }
        model.addAttribute("campaign", campaign);
        model.addAttribute("today", BureauTime.today(clock));
        model.addAttribute(
                "line",
                campaigns.coverage(actor, id).lines().stream()
                        .filter(line -> line.schoolId() == schoolId)
                        .findFirst()
                        .orElseThrow(() -> new CampaignNotFound(id)));
        model.addAttribute("teams", teams.of(id));
        model.addAttribute("reasons", ExemptReason.values());
        return "campaign/campaign-school";
    }

    void choices(Actor actor, Model model) {
        model.addAttribute("modes", modes());
        model.addAttribute("checklists", checklists.offered(BureauTime.today(clock)));
        model.addAttribute("sections", directory.units(actor.bureauId(), UnitKind.SECTION, "", MOST_SECTIONS));
        model.addAttribute("today", BureauTime.today(clock));
    }

    static List<VisitMode> modes() {
        return Arrays.stream(VisitMode.values())
                .filter(mode -> mode != VisitMode.SELF_CHECK)
                .toList();
    }

    private void preparing(Actor actor, Campaign campaign, Coverage coverage, Model model, Locale locale) {
        choices(actor, model);
        others(campaign, coverage, model);
        model.addAttribute("choices", pool.choices(campaign.unitId()));
        model.addAttribute("candidates", people.candidates(actor, campaign.mode() == VisitMode.PEER));
        model.addAttribute("clashes", sharing.clashes(campaign.id()));
        model.addAttribute(
                "obstacles",
                starting.obstacles(campaign)
                        .map(refusal -> refusal.reasons().stream()
                                .map(reason -> texts.text(reason, locale))
                                .toList())
                        .orElse(List.of()));
    }

    /** The schools that are not on the list and could be put there. */
    private void others(Campaign campaign, Coverage coverage, Model model) {
        if (!campaign.open()) {
            return;
        }
        Set<Long> there = coverage.lines().stream().map(line -> line.schoolId()).collect(Collectors.toSet());
        model.addAttribute(
                "others",
                pool.matching(campaign.unitId(), SchoolFilter.ALL).stream()
                        .filter(school -> !there.contains(school.id()))
                        .toList());
    }

    private String checklist(Long id) {
        return id == null
                ? null
                : checklists
                        .checklist(id, BureauTime.today(clock))
                        .map(list -> list.name())
                        .orElse(null);
    }

    private String name(Long unit) {
        return unit == null
                ? null
                : directory.unit(unit).map(found -> found.name()).orElse(null);
    }
}
