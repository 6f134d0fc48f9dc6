package cn.zhenggai.demo.acting;

import cn.zhenggai.campaign.Level;
import cn.zhenggai.campaign.plan.KeepingPlans;
import cn.zhenggai.campaign.plan.PlanEntry;
import cn.zhenggai.campaign.plan.Rhythm;
import cn.zhenggai.catalogue.ChangingItem;
import cn.zhenggai.catalogue.Checklist;
import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.ItemWords;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.catalogue.checklist.KeepingChecklists;
import cn.zhenggai.demo.DemoClock;
import cn.zhenggai.demo.Sheet;
import cn.zhenggai.demo.beside.ActingBeside;
import cn.zhenggai.demo.beside.GoingRounds;
import cn.zhenggai.demo.story.Story;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitPlan;
import cn.zhenggai.inspection.plan.PlanningVisit;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the offices of the county set going in the year, line by line of their sheet. */
@Component
@Profile("demo")
class OfficeAffairs {

    private static final LocalDate ITEM_CHANGES = LocalDate.parse("2026-07-01");
    private static final LocalDate MONTHS_BEGIN = LocalDate.parse("2026-06-01");
    private static final LocalDate WEEKS_BEGIN = LocalDate.parse("2026-08-31");

    private final Directory directory;
    private final KeepingChecklists lists;
    private final Checklists checklists;
    private final HazardCatalogue catalogue;
    private final ChangingItem changing;
    private final KeepingPlans plans;
    private final PlanningVisit planning;
    private final RunningCampaigns campaigns;
    private final LookingBack lookingBack;
    private final StoppingThings stops;
    private final ActingBeside beside;
    private final GoingRounds rounds;

    OfficeAffairs(
            Directory directory,
            KeepingChecklists lists,
            Checklists checklists,
            HazardCatalogue catalogue,
            ChangingItem changing,
            KeepingPlans plans,
            PlanningVisit planning,
            RunningCampaigns campaigns,
            LookingBack lookingBack,
            StoppingThings stops,
            ActingBeside beside,
            GoingRounds rounds) {
        this.directory = directory;
        this.lists = lists;
        this.checklists = checklists;
        this.catalogue = catalogue;
        this.changing = changing;
        this.plans = plans;
        this.planning = planning;
        this.campaigns = campaigns;
        this.lookingBack = lookingBack;
        this.stops = stops;
        this.beside = beside;
        this.rounds = rounds;
    }

    void doing(Story story, Story.Affair affair) {
        if (affair.what().startsWith("STOP")) {
            stops.doing(affair);
            return;
        }
        if (affair.what().equals("BESIDE")) {
            beside.doing(story, story.beside().get(Integer.parseInt(affair.key())));
            return;
        }
        Actor by = directory.actor(affair.by()).orElseThrow();
        LocalDate today = affair.at().toLocalDate();
        switch (affair.what()) {
            case "LIST" -> list(by, affair.key());
            case "ITEM" -> item(by, affair.key());
            case "CAMPAIGN" -> campaigns.start(by, story.campaign(affair.key()), today);
            case "EXEMPT" -> campaigns.exempt(by, story.campaign(affair.key()));
            case "END" -> campaigns.end(by, story.campaign(affair.key()));
            case "MONTHLY" -> monthly(by, affair.key(), today);
            case "WEEKLY" -> weekly(by, affair.key(), today);
            case "DRAW" -> lookingBack.draw(by, affair.key(), today);
            case "LOOK_BACKS" -> lookingBack.look(by);
            case "SEARCH" -> lookingBack.search(by, affair.key(), today);
            case "POINTS" -> rounds.hang(by);
            case "ROUND" -> rounds.go(by, affair.key());
            case "VISIT" -> visit(by, affair.key(), today);
            default -> throw new IllegalStateException(affair.what());
        }
    }

    private void list(Actor by, String code) {
        Map<String, String> row = Sheet.rows("lists").stream()
                .filter(each -> each.get("code").equals(code))
                .findFirst()
                .orElseThrow();
        lists.put(
                        by,
                        new KeepingChecklists.Entry(
                                null,
                                code,
                                row.get("name"),
                                Checklist.Kind.CAMPAIGN,
                                true,
                                Sheet.words(row.get("items"))))
                .orThrow();
    }

    /** What is asked of kept samples grows by a line; what was found before keeps its words. */
    private void item(Actor by, String code) {
        HazardItem now = catalogue.item(code).orElseThrow();
        ItemWords words = now.words();
        HazardItem stricter = new HazardItem(
                now.code(),
                now.category(),
                now.categoryName(),
                now.subCategory(),
                new ItemWords(words.requirement() + "，留样柜温度每日记录", words.wording(), words.order(), words.example()),
                now.applies(),
                now.basis(),
                now.basisChecked(),
                now.severity(),
                now.limit(),
                now.directMajor(),
                now.group(),
                now.external(),
                now.stopUse(),
                now.zeroTolerance(),
                now.authority(),
                "2026年7月1日起增加留样柜温度记录；" + now.note(),
                ITEM_CHANGES,
                null);
        changing.change(by, stricter).orThrow();
    }

    private void monthly(Actor by, String township, LocalDate today) {
        plan(
                by,
                new PlanEntry(
                        CountyPlans.MONTHLY.formatted(township),
                        "乡镇每月安全检查",
                        Level.TOWNSHIP,
                        Rhythm.MONTH,
                        by.unitId(),
                        listId("BIG", today),
                        by.personId(),
                        true,
                        MONTHS_BEGIN,
                        null));
    }

    private void weekly(Actor by, String township, LocalDate today) {
        int place = Sheet.rows("townships").stream()
                .map(row -> row.get("name"))
                .toList()
                .indexOf(township);
        long unit = directory.unit("T%02d".formatted(place + 1)).orElseThrow().id();
        plan(
                by,
                new PlanEntry(
                        "学校每周一小查（%s试点）".formatted(township),
                        "学校每周自查",
                        Level.SCHOOL,
                        Rhythm.WEEK,
                        unit,
                        listId("SMALL", today),
                        null,
                        true,
                        WEEKS_BEGIN,
                        null));
    }

    /** For today's morning: a revisit without a list, or a look at what the small list names. */
    private void visit(Actor by, String school, LocalDate today) {
        boolean tomorrow = today.isBefore(BureauTime.dayOf(DemoClock.OPENING));
        planning.plan(
                        by,
                        new VisitPlan(
                                directory.unit(school).orElseThrow().id(),
                                BureauTime.dayOf(DemoClock.OPENING),
                                VisitMode.SPECIAL,
                                tomorrow ? listId("SMALL", today) : null,
                                null,
                                null,
                                null,
                                by.personId(),
                                List.of(directory
                                        .actor("inspector2")
                                        .orElseThrow()
                                        .personId()),
                                tomorrow ? "食堂和消防回头看" : "校园安全随访",
                                null))
                .orThrow();
    }

    private void plan(Actor by, PlanEntry entry) {
        plans.set(by, entry).orThrow();
    }

    private long listId(String code, LocalDate on) {
        return checklists.checklist(code, on).orElseThrow().id();
    }
}
