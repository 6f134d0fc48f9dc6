package cn.zhenggai.statistics;

import cn.zhenggai.TestCounty;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.Asking;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.FindingForm;
import cn.zhenggai.rectification.FindingTies;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Period;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.support.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Plays a random history through the use cases, once for each empty database: whoever asks about it asks about the same. Some of
 * its cases go only such ways as every measure can be read from the log of, the others any.
 */
@Component
@Lazy
class PlayingHistory {

    /** Of cases that go the plain ways. */
    static final List<String> PLAIN = List.of("historian", "historian.school");

    /** Of cases that go any way. */
    static final List<String> FREE = List.of("historian.free", "historian.inside");

    private static final int CASES = Integer.getInteger("logged.cases", 10);
    private static final int DAYS = Integer.getInteger("logged.days", 25);

    private final Office office;
    private final Asking asking;
    private final TestCounty county;
    private final Directory directory;
    private final WalkingFreely freely;
    private final ComingMoney money;
    private final FlowSaid.Asking flow;
    private final MovableClock clock;
    private PlayedHistory played;

    PlayingHistory(
            Office office,
            Asking asking,
            TestCounty county,
            Directory directory,
            WalkingFreely freely,
            ComingMoney money,
            FlowSaid.Asking flow,
            MovableClock clock) {
        this.office = office;
        this.asking = asking;
        this.county = county;
        this.directory = directory;
        this.freely = freely;
        this.money = money;
        this.flow = flow;
        this.clock = clock;
    }

    /** The clock stands two days after its end. */
    PlayedHistory played() {
        county.settle();
        if (played == null || directory.actor(PLAIN.get(0)).isEmpty()) {
            play();
        }
        clock.at(played.last().plusDays(2) + "T09:00:00");
        return played;
    }

    List<Actor> finders(List<String> logins) {
        return logins.stream().map(office::actor).toList();
    }

    List<Actor> everyFinder() {
        return finders(Stream.of(PLAIN, FREE).flatMap(List::stream).toList());
    }

    private void play() {
        long seed = Long.getLong("logged.seed", System.nanoTime());
        Random random = new Random(seed);
        for (List<String> pair : List.of(PLAIN, FREE)) {
            office.another(pair.get(0), "inspector1", Role.INSPECTOR);
            office.another(pair.get(1), CaseWalk.OFFICER, Role.SAFETY_OFFICER);
        }
        freely.begin();
        List<PlayedCase> cases = new ArrayList<>();
        List<FlowSaid> evenings = new ArrayList<>();
        LocalDate first = LocalDate.of(2026, 3, 2);
        LocalDate day = first;
        for (int i = 0; i < DAYS; i++) {
            day = day.plusDays(1 + random.nextInt(5));
            clock.at("%sT%d:%02d:%02d".formatted(day, 10 + random.nextInt(8), random.nextInt(60), random.nextInt(60)));
            day(random, cases, i < 3);
            if (random.nextInt(3) == 0) {
                clock.at(day + "T23:59:59.999");
                CutOff now = CutOff.now(clock);
                evenings.add(flow.said(
                        new Question(now, Period.yearTo(day), PlayedHistory.foundBy(everyFinder())),
                        office.actor("director")));
            }
        }
        played = new PlayedHistory(seed, first, day, cases, evenings);
    }

    private void day(Random random, List<PlayedCase> cases, boolean begins) {
        if (cases.size() < 2 * CASES && (begins || random.nextBoolean())) {
            cases.add(found(random));
            cases.add(foundFree(random));
        }
        for (int step = 0; step < 2; step++) {
            List<PlayedCase> plain =
                    cases.stream().filter(one -> PLAIN.contains(one.finder())).toList();
            PlayedCase one = plain.get(random.nextInt(plain.size()));
            if (!one.selfFound()) {
                move(one.walk(), random);
                money.perhaps(one.walk(), random);
            }
        }
        List<PlayedCase> free =
                cases.stream().filter(one -> FREE.contains(one.finder())).toList();
        for (int step = 0; step < 4; step++) {
            clock.forward(Duration.ofSeconds(random.nextInt(3000)));
            freely.move(free.get(random.nextInt(free.size())), random);
        }
    }

    private PlayedCase found(Random random) {
        if (random.nextInt(5) == 0) {
            FindingForm onTheSpot = office.finding().by("historian").photos(1).photosAfter(1);
            return new PlayedCase(
                    office.open(onTheSpot.foundOn(clock.today()).fixedOnTheSpot("校长1")),
                    "historian",
                    Office.PHYSICAL,
                    Severity.GENERAL,
                    false);
        }
        return random.nextInt(6) == 0 ? inside("historian.school") : ordered("historian", random);
    }

    private PlayedCase foundFree(Random random) {
        return random.nextInt(5) == 0 ? inside("historian.inside") : ordered("historian.free", random);
    }

    private PlayedCase ordered(String finder, Random random) {
        boolean ethics = random.nextInt(4) == 0;
        Severity severity = !ethics && random.nextInt(3) == 0 ? Severity.MAJOR : Severity.GENERAL;
        String item = ethics ? Office.ETHICS : Office.PAPERWORK;
        FindingForm form =
                office.finding().by(finder).item(item).severity(severity).foundOn(clock.today());
        return new PlayedCase(office.open(form), finder, item, severity, false);
    }

    private PlayedCase inside(String finder) {
        FindingForm form = office.finding()
                .by(finder)
                .item(Office.PAPERWORK)
                .source(Source.SELF_CHECK)
                .foundOn(clock.today())
                .ties(new FindingTies(
                        null, null, null, office.actor(CaseWalk.WORKER).personId()));
        return new PlayedCase(office.open(form), finder, Office.PAPERWORK, Severity.GENERAL, true);
    }

    private void move(CaseWalk walk, Random random) {
        switch (walk.state()) {
            case DRAFT -> walk.signed();
            case ISSUED -> {
                if (random.nextInt(8) == 0) {
                    walk.withdrawn();
                } else {
                    walk.received();
                }
            }
            case RECEIVED -> walk.assigned();
            case PLANNING -> {
                if (!walk.facts().deadline().isBefore(clock.today())) {
                    walk.to(CaseState.RECTIFYING);
                }
            }
            case RECTIFYING -> working(walk, random);
            case PAUSED -> walk.resumed();
            case SCHOOL_REVIEW -> {
                if (random.nextInt(4) == 0) {
                    walk.reportReturned("照片不清");
                } else {
                    walk.reportSigned();
                }
            }
            case SUBMITTED -> {
                if (random.nextInt(3) == 0) {
                    walk.rejected();
                } else {
                    walk.opinion(0, true);
                }
            }
            case VERIFYING -> walk.opinion(1, true);
            case CLOSE_REVIEW -> {
                if (random.nextInt(3) == 0) {
                    walk.closureReturned("请再看一次");
                } else {
                    walk.closureApproved();
                }
            }
            default -> {}
        }
    }

    /** Now and then there is more time asked for, and given or not; what is refused to be asked changes nothing. */
    private void working(CaseWalk walk, Random random) {
        int choice = random.nextInt(6);
        if (choice == 0) {
            walk.paused();
        } else if (choice < 3
                && !walk.facts().confidential()
                && asking.ask(walk, walk.facts().deadline().plusDays(6).toString())
                        .accepted()) {
            asking.decide(
                    walk, walk.facts().severity() == Severity.MAJOR ? "deputy" : "sectionhead", random.nextInt(3) > 0);
        } else {
            walk.reported();
        }
    }
}
