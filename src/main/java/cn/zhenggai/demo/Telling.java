package cn.zhenggai.demo;

import cn.zhenggai.rectification.HazardCatalogue;
import cn.zhenggai.rectification.HazardItem;
import cn.zhenggai.rectification.ProposingDeadline;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** Tells one case from beginning to end. */
class Telling {

    private static final int LEAST_WITH_PLAN = 14;

    private final WorkingTime time = new WorkingTime();
    private final Offices offices = new Offices();
    private final Phrases phrases = new Phrases();
    private final HazardCatalogue catalogue;
    private final ProposingDeadline proposing;

    Telling(HazardCatalogue catalogue, ProposingDeadline proposing) {
        this.catalogue = catalogue;
        this.proposing = proposing;
    }

    WorkingTime time() {
        return time;
    }

    Offices offices() {
        return offices;
    }

    HazardItem item(HazardSeen seen) {
        return catalogue.item(seen.item()).orElseThrow(() -> new IllegalStateException(seen.item()));
    }

    /** What the sheet of today's cases or the dice decide about a case. */
    record Plot(
            School school,
            HazardSeen seen,
            Severity severity,
            Source source,
            String finder,
            LocalDateTime opened,
            LocalDateTime reached,
            LocalDate deadline,
            Course course) {}

    CaseTold onTheSpot(int no, Plot plot, Random random) {
        Walk walk = walk(no, plot, random);
        walk.opened(plot.opened(), plot.finder());
        return told(no, plot, walk, true, random);
    }

    /** In the tempo of life, each office with its own delays. */
    CaseTold lived(int no, Plot plot, Random random) {
        Walk walk = walk(no, plot, random);
        walk.opened(plot.opened(), plot.finder());
        LocalDateTime now = plot.opened();
        LocalDate deadline = now.toLocalDate();
        boolean reported = false;
        for (char letter : plot.course().letters().toCharArray()) {
            if (letter == 'D' && !reported) {
                now = firstReport(now, deadline, plot.course().lateDays(), random);
                reported = true;
            } else {
                now = time.after(now, delay(letter, random), random);
            }
            deadline = letter == 'S' ? due(plot, walk.major(), now) : deadline;
            step(walk, letter, now, deadline, plot);
        }
        return told(no, plot, walk, false, random);
    }

    /** Spread evenly from the opening to the moment by which the last step has to be reached. */
    CaseTold placed(int no, Plot plot, Random random) {
        Walk walk = walk(no, plot, random);
        walk.opened(plot.opened(), plot.finder());
        String letters = plot.course().letters();
        long minutes = ChronoUnit.MINUTES.between(plot.opened(), plot.reached());
        LocalDateTime now = plot.opened();
        for (int i = 0; i < letters.length(); i++) {
            LocalDateTime even = plot.opened().plusMinutes(minutes * (i + 1) / letters.length());
            LocalDateTime seated = time.seated(even);
            now = seated.isAfter(now.plusMinutes(9)) ? seated : now.plusMinutes(13);
            step(walk, letters.charAt(i), now, plot.deadline(), plot);
        }
        return told(no, plot, walk, false, random);
    }

    private static void step(Walk walk, char letter, LocalDateTime at, LocalDate deadline, Plot plot) {
        switch (letter) {
            case '!' -> walk.raised(at, plot.finder());
            case 'S' -> walk.signed(at, deadline);
            case 'T' -> walk.withdrawn(at, plot.finder());
            default -> walk.step(letter, at, deadline);
        }
    }

    /** What the rules give; a major hazard that needs a plan first gets at least the days that this takes. */
    private LocalDate due(Plot plot, boolean major, LocalDateTime signed) {
        LocalDate day = signed.toLocalDate();
        LocalDate given = proposing.propose(item(plot.seen()), major ? Severity.MAJOR : Severity.GENERAL, day);
        LocalDate leastForPlan = time.workday(day.plusDays(LEAST_WITH_PLAN));
        return major && given.isBefore(leastForPlan) ? leastForPlan : given;
    }

    private LocalDateTime firstReport(LocalDateTime now, LocalDate deadline, int lateDays, Random random) {
        long left = Math.max(0, ChronoUnit.DAYS.between(now.toLocalDate(), deadline));
        LocalDate day = lateDays > 0
                ? deadline.plusDays(lateDays)
                : now.toLocalDate().plusDays(Math.round(left * (0.35 + 0.6 * random.nextDouble())));
        LocalDateTime done = time.within(time.workday(day), random);
        return done.isAfter(now.plusMinutes(30)) ? done : time.after(now, 0, random);
    }

    private static int delay(char letter, Random random) {
        return switch (letter) {
            case 'R', 'W', 'A', 'x', 'v' -> random.nextInt(3);
            case 'S', 'P', 'b', 'C', 'c', 'N' -> random.nextInt(2);
            default -> 1 + random.nextInt(2);
        };
    }

    private Walk walk(int no, Plot plot, Random random) {
        return new Walk(no, plot.school(), plot.seen(), plot.severity() == Severity.MAJOR, offices, phrases, random);
    }

    private CaseTold told(int no, Plot plot, Walk walk, boolean onTheSpot, Random random) {
        List<Deed> past = walk.deeds().stream()
                .takeWhile(deed -> deed.at().isBefore(DemoClock.OPENING))
                .toList();
        int photos = !item(plot.seen()).physical() ? 0 : random.nextInt(10) < 8 ? 1 : 2;
        LocalDate found = plot.opened().toLocalDate();
        boolean dayBefore = !onTheSpot && plot.source() != Source.INSPECTION && random.nextBoolean();
        return new CaseTold(
                no,
                plot.school(),
                plot.seen(),
                plot.severity(),
                plot.source(),
                plot.finder(),
                walk.worker(),
                dayBefore ? found.minusDays(1) : found,
                onTheSpot,
                photos,
                phrases.pick("BASIS", plot.seen().category(), random),
                past);
    }
}
