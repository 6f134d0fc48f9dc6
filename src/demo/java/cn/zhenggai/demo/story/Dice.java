package cn.zhenggai.demo.story;

import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.demo.Sheet;
import cn.zhenggai.demo.county.School;
import cn.zhenggai.demo.story.Telling.Plot;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws cases one after the other; remembers what was used, so that nothing is told over and over. */
class Dice {

    private static final LocalDate FIRST = LocalDate.parse("2025-09-01");
    private static final LocalDate LAST = LocalDate.parse("2026-09-17");
    private static final int MAJOR_IN_CAMPAIGN_PERCENT = 5;
    private static final int SPOT_IN_CAMPAIGN_PERCENT = 45;
    private static final int ALONE_PERCENT = 40;
    private static final String SHOWN_SCHOOL = "QL0001";

    private final List<School> schools = School.all();
    private final Telling telling;
    private final Checklists checklists;
    private final Random random;
    private final Sights sights;
    private final TreeMap<Double, LocalDate> days = new TreeMap<>();
    private final Map<String, School> byCode =
            schools.stream().collect(Collectors.toMap(School::code, school -> school));
    private final Map<String, VisitTold> visits = new HashMap<>();
    private final List<Plot> placed = new ArrayList<>();
    private final Set<School> drawnBefore = new HashSet<>();
    private final Map<String, HazardSeen> wellKnown = new HashMap<>();
    private final Diary diary;
    private double load;

    Dice(Telling telling, Checklists checklists, Diary diary, long seed) {
        this.telling = telling;
        this.checklists = checklists;
        this.diary = diary;
        random = new Random(seed);
        sights = new Sights(telling, random);
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            days.put(load, day);
            load += telling.time().load(day);
        }
    }

    Plot placed(Map<String, String> row) {
        School school = byCode.get(row.get("school"));
        LocalDateTime opened = LocalDateTime.parse(row.get("opened"));
        String course = row.get("course");
        HazardSeen seen =
                course.contains("m") ? placed.get(placed.size() - 1).seen() : sights.named(row.get("item"), school);
        Plot plot = new Plot(
                school,
                seen,
                Severity.valueOf(row.get("severity")),
                Source.valueOf(row.get("source")),
                row.get("finder").isBlank()
                        ? telling.offices().finder(school, seen.category(), Source.valueOf(row.get("source")), random)
                        : row.get("finder"),
                opened,
                row.get("reached").isBlank() ? opened : LocalDateTime.parse(row.get("reached")),
                row.get("deadline").isBlank() ? null : LocalDate.parse(row.get("deadline")),
                "*".equals(course) ? null : new Course(course, 0),
                visit(row, school, opened));
        placed.add(plot);
        return plot;
    }

    /** Rows with one key are lines of one record; a day behind the key is that of the visit. */
    private VisitTold visit(Map<String, String> row, School school, LocalDateTime opened) {
        String key = row.get("visit");
        if (key == null || key.isBlank()) {
            return null;
        }
        String[] parts = key.split("@");
        boolean own = Source.valueOf(row.get("source")) == Source.SELF_CHECK;
        return visits.computeIfAbsent(
                parts[0],
                each -> diary.call(
                        school,
                        row.get("finder"),
                        own ? VisitMode.SELF_CHECK : VisitMode.ANNOUNCED,
                        own ? "SMALL" : "BIG",
                        parts.length > 1 ? LocalDateTime.parse(parts[1]) : opened,
                        false));
    }

    /** What one visit finds, each thing once. */
    List<Plot> found(VisitTold visit, List<String> items, int hits) {
        List<Plot> found = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        int month = visit.left().getMonthValue();
        while (found.size() < hits) {
            boolean majorToo = random.nextInt(100) < MAJOR_IN_CAMPAIGN_PERCENT;
            Optional<HazardSeen> seen = sights.listed(items, taken, visit.school(), month, majorToo);
            if (seen.isEmpty()) {
                return found;
            }
            taken.add(seen.get().item());
            found.add(line(visit, seen.get(), majorToo));
        }
        return found;
    }

    /** What an inspector finds on a call, in the same place and words as the last time. */
    List<Plot> called(String code, LocalDateTime left, List<String> items) {
        School school = byCode.get(code);
        String by = telling.offices().finder(school, "A", Source.INSPECTION, random);
        VisitTold visit = diary.call(school, by, VisitMode.ANNOUNCED, "BIG", left, true);
        return items.stream()
                .map(item -> wellKnown.computeIfAbsent(code + item, each -> sights.named(item, school)))
                .map(seen -> line(visit, seen, false))
                .toList();
    }

    private Plot line(VisitTold visit, HazardSeen seen, boolean majorToo) {
        HazardItem item = telling.item(seen);
        boolean major = item.severity() == Severity.MAJOR || item.severity() == null && majorToo;
        boolean spot = !major && !item.zeroTolerance() && random.nextInt(100) < SPOT_IN_CAMPAIGN_PERCENT;
        Severity severity = major ? Severity.MAJOR : Severity.GENERAL;
        Course course = Course.drawn(severity, false, Source.INSPECTION, random);
        while (course.endsBeforeOrder()) {
            course = Course.drawn(severity, false, Source.INSPECTION, random);
        }
        return new Plot(
                visit.school(),
                seen,
                severity,
                Source.INSPECTION,
                visit.by(),
                visit.left(),
                null,
                null,
                spot ? null : course,
                visit);
    }

    /** One thing, or what an inspector found together with it. */
    List<Plot> plots(int most) {
        Plot plot = plot();
        boolean alone = plot.source() != Source.INSPECTION
                || plot.finder().startsWith("sectionhead")
                || random.nextInt(100) < ALONE_PERCENT;
        if (alone) {
            return List.of(plot);
        }
        VisitTold visit = diary.call(plot.school(), plot.finder(), VisitMode.ANNOUNCED, "BIG", plot.opened(), true);
        return found(visit, items("BIG"), Math.min(most, 1 + random.nextInt(2) * random.nextInt(3)));
    }

    Plot plot() {
        LocalDate day = days.floorEntry(random.nextDouble() * load).getValue();
        School school = random.nextInt(100) < 3 ? byCode.get(SHOWN_SCHOOL) : anyOther();
        HazardSeen seen = sights.any(school, day.getMonthValue());
        HazardItem item = telling.item(seen);
        Source drawn = source();
        Source source = item.confidential() && drawn == Source.SELF_CHECK ? Source.REPORT : drawn;
        boolean major = item.severity() == Severity.MAJOR || item.severity() == null && random.nextInt(8) == 0;
        boolean spot = !major && !item.zeroTolerance() && random.nextInt(100) < 22;
        boolean raised = !spot && !major && item.severity() == null && random.nextInt(10) == 0;
        Severity severity = major ? Severity.MAJOR : Severity.GENERAL;
        return new Plot(
                school,
                seen,
                severity,
                source,
                telling.offices().finder(school, seen.category(), source, random),
                telling.time().within(day, random),
                null,
                null,
                spot ? null : Course.drawn(severity, raised, source, random),
                null);
    }

    /** One that was there already is drawn again, up to three times: a county looks at all of its schools. */
    private School anyOther() {
        School drawn = schools.get(random.nextInt(schools.size()));
        for (int again = 0; again < 3 && !drawnBefore.add(drawn); again++) {
            drawn = schools.get(random.nextInt(schools.size()));
        }
        return drawn;
    }

    private Source source() {
        int roll = random.nextInt(100);
        return roll < 58
                ? Source.INSPECTION
                : roll < 72
                        ? Source.JOINT
                        : roll < 86 ? Source.SELF_CHECK : roll < 94 ? Source.REPORT : Source.INSTRUCTION;
    }

    List<String> items(String list) {
        return Sheet.rows("lists").stream()
                .filter(row -> row.get("code").equals(list))
                .findFirst()
                .map(row -> Sheet.words(row.get("items")))
                .orElseGet(() -> checklists.checklist(list, LAST).orElseThrow().items().stream()
                        .map(HazardItem::code)
                        .toList());
    }
}
