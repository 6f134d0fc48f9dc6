package cn.zhenggai.campaign;

import cn.zhenggai.TestCounty;
import cn.zhenggai.campaign.course.ExemptingSchool;
import cn.zhenggai.campaign.course.SharingSchools;
import cn.zhenggai.campaign.course.StartingCampaign;
import cn.zhenggai.campaign.plan.KeepingPlans;
import cn.zhenggai.campaign.plan.PlanEntry;
import cn.zhenggai.campaign.plan.Rhythm;
import cn.zhenggai.campaign.preparing.CampaignDraft;
import cn.zhenggai.campaign.preparing.ChoosingSchools;
import cn.zhenggai.campaign.preparing.PreparingCampaign;
import cn.zhenggai.campaign.preparing.SchoolFilter;
import cn.zhenggai.campaign.preparing.SettingDays;
import cn.zhenggai.campaign.team.FormingTeams;
import cn.zhenggai.campaign.team.TeamEntry;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitRecorded;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Prepares campaigns for tests, each in a township of its own, and puts records down as if visits had been made. */
@Component
public class Campaigning {

    private static final AtomicInteger PLACES = new AtomicInteger();

    private final TestCounty county;
    private final Directory directory;
    private final ManagingUnits units;
    private final ManagingPeople people;
    private final PreparingCampaign preparing;
    private final ChoosingSchools choosing;
    private final FormingTeams forming;
    private final SharingSchools sharing;
    private final SettingDays days;
    private final StartingCampaign starting;
    private final ExemptingSchool exempting;
    private final KeepingPlans keeping;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Campaigning(
            TestCounty county,
            Directory directory,
            ManagingUnits units,
            ManagingPeople people,
            PreparingCampaign preparing,
            ChoosingSchools choosing,
            FormingTeams forming,
            SharingSchools sharing,
            SettingDays days,
            StartingCampaign starting,
            ExemptingSchool exempting,
            KeepingPlans keeping,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.county = county;
        this.directory = directory;
        this.units = units;
        this.people = people;
        this.preparing = preparing;
        this.choosing = choosing;
        this.forming = forming;
        this.sharing = sharing;
        this.days = days;
        this.starting = starting;
        this.exempting = exempting;
        this.keeping = keeping;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A township with schools of its own; the name of each begins with that of the township. */
    public record Place(long township, String name, List<Long> schools) {

        SchoolFilter all() {
            return new SchoolFilter(List.of(township), List.of(), List.of());
        }
    }

    public Actor actor(String login) {
        return county.settle().actor(login);
    }

    public Place place(int schools) {
        county.settle();
        int no = PLACES.incrementAndGet();
        String name = "第" + no + "乡";
        long bureau = directory.unit("QLJY").orElseThrow().id();
        long township = unit("PL" + no, UnitKind.TOWNSHIP, name, bureau);
        List<Long> ids = new ArrayList<>();
        for (int i = 1; i <= schools; i++) {
            ids.add(unit("PL" + no + "-" + "%03d".formatted(i), UnitKind.SCHOOL, name + i + "小", township));
        }
        return new Place(township, name, ids);
    }

    public Actor person(String name, long unit, Role... roles) {
        String login = "pc" + PLACES.incrementAndGet();
        people.add(new PersonEntry(login, name, null, null, null, unit, "zh", Set.of(roles), true))
                .orThrow();
        return directory.actor(login).orElseThrow();
    }

    /** Prepared by the registrar, from today on for 20 days, with the schools of the place. */
    public long prepared(Place place, VisitMode mode) {
        LocalDate today = BureauTime.today(clock);
        Actor registrar = actor("registrar");
        long id = preparing
                .prepare(
                        registrar,
                        new CampaignDraft(
                                place.name() + "秋季开学检查", "秋季开学校园安全检查", mode, null, null, today, today.plusDays(20)))
                .orThrow();
        choosing.choose(id, registrar, place.all()).orThrow();
        return id;
    }

    public long team(long campaign, String name, Actor leader, Actor... members) {
        return forming.form(
                        campaign,
                        actor("registrar"),
                        null,
                        new TeamEntry(
                                name,
                                leader.personId(),
                                List.of(members).stream().map(Actor::personId).toList(),
                                "县消防救援大队"))
                .orThrow();
    }

    /** One team of inspector1 and inspector2, shared out, spread and started. */
    public long running(Place place, VisitMode mode) {
        long id = prepared(place, mode);
        team(id, "第一组", actor("inspector1"), actor("inspector2"));
        return start(id);
    }

    public long start(long id) {
        Actor registrar = actor("registrar");
        sharing.evenly(id, registrar).orThrow();
        days.spread(id, registrar, null, null, 50).orThrow();
        starting.start(id, registrar).orThrow();
        return id;
    }

    /** As if the visit of the school had been made and its record sent in now. */
    public long record(long campaign, long school, int findings, int major) {
        long visit = jdbc.sql("select visit_id from campaign_school where campaign_id = :c and school_id = :s")
                .param("c", campaign)
                .param("s", school)
                .query(Long.class)
                .single();
        recorded(visit, BureauTime.today(clock), findings, major);
        return visit;
    }

    /** The same of many, without what others make of a record: a paper for each of a county's schools takes half a minute. */
    void writtenDown(long campaign, List<Long> schools) {
        jdbc.sql("""
                        update visit set state = 'RECORDED', recorded_at = :now, visited_on = :on, findings = 1, major_findings = 0
                        where id in (select s.visit_id from campaign_school s where s.campaign_id = :campaign and s.school_id in (:schools))""")
                .param("now", BureauTime.column(BureauTime.now(clock)))
                .param("on", BureauTime.today(clock))
                .param("campaign", campaign)
                .param("schools", schools)
                .update();
    }

    public void recorded(long visit, LocalDate on, int findings, int major) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            update visit set state = 'RECORDED', recorded_at = :now, visited_on = :on, findings = :found,
                                major_findings = :major where id = :id""")
                    .param("now", BureauTime.column(BureauTime.now(clock)))
                    .param("on", on)
                    .param("found", findings)
                    .param("major", major)
                    .param("id", visit)
                    .update();
            events.publishEvent(jdbc.sql("select * from visit where id = :id")
                    .param("id", visit)
                    .query((row, n) -> new VisitRecorded(
                            visit,
                            row.getObject("campaign_id", Long.class),
                            row.getObject("plan_id", Long.class),
                            row.getLong("school_id"),
                            row.getObject("township_id", Long.class),
                            row.getLong("bureau_id"),
                            on,
                            List.of(),
                            actor("registrar")))
                    .single());
        });
    }

    /** 停办. */
    public void shut(long school) {
        UnitCard unit = directory.unit(school).orElseThrow();
        units.change(
                        school,
                        unit.version(),
                        new UnitEntry(unit.code(), unit.kind(), unit.name(), unit.parentId(), null, null, null, false))
                .orThrow();
    }

    public LocalDate today() {
        return BureauTime.today(clock);
    }

    public void exempted(long campaign, long school) {
        exempting
                .exempt(campaign, actor("registrar"), school, new Exemption(ExemptReason.CLOSED, "2026年8月停办", null))
                .orThrow();
    }

    /** Since the Monday three weeks ago. */
    public long weekly(Place place) {
        return weekly(place.township());
    }

    public long weekly(long unit) {
        LocalDate since = Rhythm.WEEK.at(today().minusWeeks(3)).from();
        return keeping.set(
                        actor("registrar"),
                        new PlanEntry(
                                "学校每周安全小查", "校园安全日常检查", Level.SCHOOL, Rhythm.WEEK, unit, null, null, true, since, null))
                .orThrow();
    }

    public void conflict(Actor person, long school) {
        jdbc.sql("insert into conflict_of_interest (person_id, unit_id, reason) values (:person, :school, '亲属')")
                .param("person", person.personId())
                .param("school", school)
                .update();
    }

    private long unit(String code, UnitKind kind, String name, Long parent) {
        return units.add(new UnitEntry(code, kind, name, parent, "小学", "公办", 100, true))
                .orThrow();
    }
}
