package cn.zhenggai.demo.story;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.demo.DemoClock;
import cn.zhenggai.demo.county.Offices;
import cn.zhenggai.demo.county.Phrases;
import cn.zhenggai.demo.county.School;
import cn.zhenggai.demo.county.WorkingTime;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.rectification.deadline.ProposingDeadline;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells one case from beginning to end. */
class Telling {

    static final int LONGEST_DAYS = 40;

    private static final LocalDateTime LONG_AGO =
            LocalDateTime.ofInstant(DemoClock.OPENING, BureauTime.ZONE).minusDays(LONGEST_DAYS);
    private static final int MOST_HASTE = 12;
    private static final Pattern SCRIPTED = Pattern.compile("(.)(\\d\\d-\\d\\d)?(?:>(\\d\\d-\\d\\d))?");

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
            Course course,
            VisitTold visit) {}

    CaseTold onTheSpot(int no, Plot plot, Random random) {
        Walk walk = walk(no, plot, random);
        walk.opened(plot.opened(), plot.finder());
        return told(no, plot, walk, true, random);
    }

    /** In the tempo of life. What was found long ago has come to its end; if need be, people made haste. */
    CaseTold lived(int no, Plot plot, long seed) {
        for (int haste = 0; ; haste++) {
            Random random = new Random(seed + haste);
            Walk walk = walk(no, plot, random);
            new Living(time, proposing, item(plot.seen()), plot, walk, random, haste).live();
            boolean recent = plot.opened().isAfter(LONG_AGO);
            if (recent || haste == MOST_HASTE || walk.last().isBefore(DemoClock.OPENING)) {
                return told(no, plot, walk, false, random);
            }
        }
    }

    /** As the sheet has it, step by step: a letter, its day unless it is the same, and the day that it sets. */
    CaseTold scripted(int no, Plot plot, Random random) {
        Walk walk = walk(no, plot, random);
        walk.opened(plot.opened(), plot.finder());
        LocalDateTime now = plot.opened();
        LocalDate deadline = null;
        for (String token : plot.course().letters().split(" ")) {
            Matcher step = SCRIPTED.matcher(token);
            if (!step.matches()) {
                throw new IllegalStateException(token);
            }
            LocalDateTime soon = time.after(now, 0, random);
            LocalDateTime named = step.group(2) == null ? soon : time.within(day(plot, step.group(2)), random);
            now = named.isAfter(now) ? named : now.plusMinutes(21);
            deadline = step.group(3) == null ? deadline : day(plot, step.group(3));
            step(walk, step.group(1).charAt(0), now, deadline, plot);
        }
        return told(no, plot, walk, false, random);
    }

    private static LocalDate day(Plot plot, String monthAndDay) {
        return LocalDate.parse(plot.opened().getYear() + "-" + monthAndDay);
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

    private Walk walk(int no, Plot plot, Random random) {
        return new Walk(no, plot.school(), plot.seen(), plot.severity() == Severity.MAJOR, offices, phrases, random);
    }

    private CaseTold told(int no, Plot plot, Walk walk, boolean onTheSpot, Random random) {
        List<Deed> past = walk.deeds().stream()
                .takeWhile(deed -> deed.at().isBefore(DemoClock.OPENING))
                .toList();
        int photos = !item(plot.seen()).physical() ? 0 : random.nextInt(10) < 8 ? 1 : 2;
        LocalDate found = (plot.visit() == null ? plot.opened() : plot.visit().left()).toLocalDate();
        boolean dayBefore =
                plot.visit() == null && !onTheSpot && plot.source() != Source.INSPECTION && random.nextBoolean();
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
                plot.visit() == null ? 0 : plot.visit().no(),
                past);
    }
}
