package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.escalation.desk.DeskFilter;
import cn.zhenggai.escalation.desk.DeskLine;
import cn.zhenggai.escalation.desk.DeskList;
import cn.zhenggai.escalation.desk.LeadersDesk;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLine;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.rectification.reading.CaseStory;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.time.DueBy;
import cn.zhenggai.statistics.cockpit.Figures;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.TaskFilter;
import cn.zhenggai.task.TaskList;
import cn.zhenggai.task.TaskLists;
import cn.zhenggai.task.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One measure of lateness: desk, list of cases, figures and badge say the same of the same moment, and what a day and a
 * limit in hours say beside it, and the chip of each says no other. The seed is part of every failure; {@code -Dmeasure.seed=} repeats it.
 */
@TimeAtHand
abstract class OneMeasureTests {

    private static final int MOMENTS = 25;

    @Autowired
    Office office;

    @Autowired
    MovableClock clock;

    @Autowired
    LeadersDesk desk;

    @Autowired
    CaseLists lists;

    @Autowired
    Figures figures;

    @Autowired
    TaskLists tasks;

    @Autowired
    ReadingCase reading;

    /** The last moment of each that is with the school and counts against it. */
    private final Map<CaseNumber, Instant> last =
            new TreeMap<>((a, b) -> a.value().compareTo(b.value()));

    private CaseNumber inside;
    private CaseNumber claimed;

    @BeforeEach
    void casesOfEveryKind() {
        office.county.settle();
        clock.at("2026-09-14T09:20:00");
        for (int workdays : new int[] {1, 2, 4}) {
            CaseWalk walk = signed(office.finding().item(Office.PAPERWORK), Limit.workdays(workdays));
            last.put(walk.number(), BureauTime.endOf(walk.facts().deadline()));
        }
        CaseWalk urgent = signed(office.finding().item(Office.PHYSICAL).photos(1), new Limit(24, Limit.Unit.HOURS));
        last.put(urgent.number(), clock.instant().plus(Duration.ofHours(24)));
        claimed = signed(office.finding().item(Office.PAPERWORK), Limit.workdays(1))
                .to(CaseState.SUBMITTED)
                .number();
        inside = office.open(office.finding()
                        .by(CaseWalk.OFFICER)
                        .foundOn(clock.today())
                        .source(Source.SELF_CHECK)
                        .photos(1)
                        .ties(new FindingTies(
                                null, null, null, office.actor(CaseWalk.WORKER).personId())))
                .number();
    }

    private CaseWalk signed(FindingForm form, Limit limit) {
        CaseWalk walk = office.open(form.foundOn(clock.today()));
        office.signing
                .signUntil(walk.number(), office.actor("sectionhead"), new OrderTerm(null, limit), "限期整改")
                .orThrow();
        return walk.to(CaseState.RECTIFYING);
    }

    @Test
    void whatIsLateIsLateEverywhereAndFromTheSameMillisecondOn() {
        long seed = Long.getLong("measure.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < MOMENTS; i++) {
            Instant edge = last.values().stream()
                    .sorted()
                    .skip(random.nextInt(last.size()))
                    .findFirst()
                    .orElseThrow();
            Duration beside = i % 3 == 0 ? Duration.ZERO : Duration.ofMillis(random.nextInt(3_600_000) - 1_800_000L);
            clock.forward(Duration.between(clock.instant(), edge.plus(beside)));
            compare("seed " + seed + " at " + clock.instant());
        }
    }

    private void compare(String told) {
        Set<CaseNumber> late = last.entrySet().stream()
                .filter(one -> clock.instant().isAfter(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Actor director = office.actor("director");
        Actor principal = office.actor(CaseWalk.PRINCIPAL);
        assertThat(listed(director)).as("list " + told).isEqualTo(late);
        assertThat(atDesk(director, DeskList.OVERDUE)).as("desk " + told).isEqualTo(late);
        assertThat(atDesk(director, DeskList.SOON)).as("soon " + told).noneMatch(late::contains);
        assertThat(lists.counts(director).overdue()).as("badge " + told).isEqualTo(all(director));
        assertThat(desk.counts(director).total().overdue()).as("tile " + told).isEqualTo(all(director));
        assertThat(figures.overview(director).total().overdue())
                .as("figure " + told)
                .isEqualTo(all(director));
        assertThat(figures.overview(office.actor("sectionhead")).total().overdue())
                .as("figure of a section " + told)
                .isEqualTo(all(office.actor("sectionhead")));
        Set<CaseNumber> own = new HashSet<>(late);
        if (clock.instant().isAfter(BureauTime.endOf(office.walk(inside).facts().deadline()))) {
            own.add(inside);
        }
        assertThat(listed(principal)).as("the school's own list " + told).isEqualTo(own);
        assertThat(atWork()).as("the worker's list " + told).isEqualTo(own);
        chips(director, late, told);
        chips(office.actor("sectionhead"), late, told);
        chips(principal, own, told);
    }

    /** What the chip of each says, in the list and on the page of the case with its waiting steps. */
    private void chips(Actor reader, Set<CaseNumber> late, String told) {
        List<CaseLine> rows = lists.page(reader, CaseFilter.of(CaseFilter.View.ALL), null, 1000)
                .rows();
        assertThat(rows).as("chips and rows " + told).allMatch(line -> line.overdue() == isLate(line.due()));
        for (CaseLine line : rows.stream().filter(row -> ours(row.number())).toList()) {
            CaseStory story = reading.story(line.number(), reader);
            boolean expected = late.contains(line.number());
            assertThat(isLate(line.due())).as("chip of the row " + told).isEqualTo(expected);
            assertThat(isLate(story.facts().clock().due()))
                    .as("chip of the page " + told)
                    .isEqualTo(expected);
            if (line.number().equals(inside)) {
                assertThat(story.waiting())
                        .as("steps on the page " + told)
                        .allMatch(item -> isLate(item.due().by()) == expected);
            }
        }
    }

    private boolean isLate(DueBy due) {
        return due.lateAt(clock.instant());
    }

    /** The worker's own list of what is late; a step ends with the deadline, by the hour where that was given in hours. */
    private Set<CaseNumber> atWork() {
        return tasks.page(office.actor(CaseWalk.WORKER), TaskList.OVERDUE, TaskFilter.NONE, null, 1000).rows().stream()
                .filter(item -> item.overdueAt(clock.instant()))
                .map(WorkItem::caseNumber)
                .filter(this::ours)
                .collect(Collectors.toSet());
    }

    /** Of those that this test knows; the rows say of themselves what the list says of them. */
    private Set<CaseNumber> listed(Actor reader) {
        assertThat(lists.page(reader, CaseFilter.of(CaseFilter.View.OVERDUE), null, 1000)
                        .rows())
                .allMatch(CaseLine::overdue);
        return lists.page(reader, CaseFilter.of(CaseFilter.View.ALL), null, 1000).rows().stream()
                .filter(CaseLine::overdue)
                .map(CaseLine::number)
                .filter(this::ours)
                .collect(Collectors.toSet());
    }

    private Set<CaseNumber> atDesk(Actor reader, DeskList list) {
        return desk.page(reader, DeskFilter.of(list), null, 1000).rows().stream()
                .map(DeskLine::number)
                .filter(this::ours)
                .collect(Collectors.toSet());
    }

    private int all(Actor reader) {
        return lists.page(reader, CaseFilter.of(CaseFilter.View.OVERDUE), null, 1000)
                .rows()
                .size();
    }

    private boolean ours(CaseNumber number) {
        return last.containsKey(number) || number.equals(inside) || number.equals(claimed);
    }
}

@ProcessTest
class H2OneMeasureTests extends OneMeasureTests {}

@OnMariaDb
class MariaDbOneMeasureTests extends OneMeasureTests {}

@OnMySql
class MySqlOneMeasureTests extends OneMeasureTests {}
