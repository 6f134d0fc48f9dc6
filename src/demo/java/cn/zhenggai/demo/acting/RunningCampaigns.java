package cn.zhenggai.demo.acting;

import cn.zhenggai.campaign.ExemptReason;
import cn.zhenggai.campaign.Exemption;
import cn.zhenggai.campaign.course.EndingCampaign;
import cn.zhenggai.campaign.course.ExemptingSchool;
import cn.zhenggai.campaign.course.SharingSchools;
import cn.zhenggai.campaign.course.StartingCampaign;
import cn.zhenggai.campaign.preparing.CampaignDraft;
import cn.zhenggai.campaign.preparing.ChoosingSchools;
import cn.zhenggai.campaign.preparing.PreparingCampaign;
import cn.zhenggai.campaign.preparing.SchoolFilter;
import cn.zhenggai.campaign.preparing.SettingDays;
import cn.zhenggai.campaign.team.Clash;
import cn.zhenggai.campaign.team.FormingTeams;
import cn.zhenggai.campaign.team.TeamEntry;
import cn.zhenggai.catalogue.Checklist;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.demo.Sheet;
import cn.zhenggai.demo.county.Offices;
import cn.zhenggai.demo.county.School;
import cn.zhenggai.demo.county.TeamTold;
import cn.zhenggai.demo.story.CampaignTold;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes a campaign from its paper to its days, and to its end. */
@Component
@Profile("demo")
class RunningCampaigns {

    private static final int AT_MOST = 5;
    private static final String SUMMARY = "专项检查覆盖名单内全部学校，发现的问题均已立案，能当场整改的已当场整改，其余由责任科室跟踪到销号。";
    private static final List<Exemption> EXEMPTIONS = List.of(
            new Exemption(ExemptReason.CLOSED, "园舍改造，2月起停办，3月底前园内无师生，复园前由安全股另行检查。", null),
            new Exemption(ExemptReason.MERGED, "校舍加固，本学期师生整体并入中心小学过渡，校内无师生，已随中心小学一并检查。", null));

    private final Directory directory;
    private final Checklists checklists;
    private final PreparingCampaign preparing;
    private final ChoosingSchools choosing;
    private final FormingTeams forming;
    private final SharingSchools sharing;
    private final SettingDays days;
    private final StartingCampaign starting;
    private final ExemptingSchool exempting;
    private final EndingCampaign ending;
    private final CountyPlans plans;
    private final Offices offices = new Offices();
    private final Map<String, School> byCode = new HashMap<>();

    RunningCampaigns(
            Directory directory,
            Checklists checklists,
            PreparingCampaign preparing,
            ChoosingSchools choosing,
            FormingTeams forming,
            SharingSchools sharing,
            SettingDays days,
            StartingCampaign starting,
            ExemptingSchool exempting,
            EndingCampaign ending,
            CountyPlans plans) {
        this.directory = directory;
        this.checklists = checklists;
        this.preparing = preparing;
        this.choosing = choosing;
        this.forming = forming;
        this.sharing = sharing;
        this.days = days;
        this.starting = starting;
        this.exempting = exempting;
        this.ending = ending;
        this.plans = plans;
        School.all().forEach(school -> byCode.put(school.code(), school));
    }

    void start(Actor by, CampaignTold told, LocalDate today) {
        long id = preparing.prepare(by, draft(told, today)).orThrow();
        SchoolFilter filter =
                new SchoolFilter(told.townships().stream().map(this::township).toList(), List.of(), List.of());
        (told.drawn() > 0 ? choosing.draw(id, by, filter, told.drawn(), told.seed()) : choosing.choose(id, by, filter))
                .orThrow();
        Map<String, Long> teams = teams(id, by, told);
        Map<Long, Long> shares = new HashMap<>();
        for (String township : told.townships()) {
            told.teams().stream()
                    .filter(team -> team.townships().contains(township))
                    .forEach(team -> shares.put(township(township), teams.get(team.name())));
        }
        for (Clash clash : sharing.byTownship(id, by, shares).orThrow().clashes()) {
            School school =
                    byCode.get(directory.unit(clash.schoolId()).orElseThrow().code());
            long team = teams.get(told.team(school, offices).name());
            sharing.put(id, by, clash.schoolId(), team, null, null).orThrow();
        }
        days.spread(id, by, null, null, AT_MOST).orThrow();
        starting.start(id, by).orThrow();
    }

    void exempt(Actor by, CampaignTold told) {
        long id = plans.campaign(told).id();
        List<School> schools = told.exempted();
        for (int i = 0; i < schools.size(); i++) {
            long school = directory.unit(schools.get(i).code()).orElseThrow().id();
            exempting.exempt(id, by, school, EXEMPTIONS.get(i)).orThrow();
        }
    }

    void end(Actor by, CampaignTold told) {
        ending.end(plans.campaign(told).id(), by, SUMMARY).orThrow();
    }

    private CampaignDraft draft(CampaignTold told, LocalDate today) {
        return new CampaignDraft(
                told.name(),
                told.subject(),
                told.mode(),
                checklists.checklist(told.list(), today).map(Checklist::id).orElseThrow(),
                directory.unit(told.section()).map(UnitCard::id).orElseThrow(),
                told.from(),
                told.until());
    }

    private Map<String, Long> teams(long campaign, Actor by, CampaignTold told) {
        Map<String, Long> ids = new LinkedHashMap<>();
        for (TeamTold team : told.teams()) {
            TeamEntry entry = new TeamEntry(
                    team.name(),
                    person(team.leader()),
                    team.members().stream().map(this::person).toList(),
                    team.joint());
            ids.put(team.name(), forming.form(campaign, by, null, entry).orThrow());
        }
        return ids;
    }

    private Long person(String login) {
        return directory.actor(login).orElseThrow().personId();
    }

    private Long township(String name) {
        int place = Sheet.rows("townships").stream()
                .map(row -> row.get("name"))
                .toList()
                .indexOf(name);
        return directory.unit("T%02d".formatted(place + 1)).orElseThrow().id();
    }
}
