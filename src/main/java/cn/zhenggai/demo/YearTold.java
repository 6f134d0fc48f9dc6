package cn.zhenggai.demo;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.demo.Telling.Plot;
import cn.zhenggai.rectification.ProposingDeadline;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Tells a whole year of the county: first the cases that a visitor is to find on the day of the opening, then what the
 * dice give. The same number of cases always makes the same year.
 */
@Component
@Profile("demo")
class YearTold {

    private static final long SEED = 20250901;
    private static final LocalDate FIRST = LocalDate.parse("2025-09-01");
    private static final LocalDate LAST = LocalDate.parse("2026-09-17");
    private static final String CATEGORIES = "AAAAAAAAABBBBCCDDDDEFFFFGGGGHHIIJKKLMMM";
    /** How many of a hundred visits also look for what is major by rule; more would make every fourth case one. */
    private static final int MAJOR_TOO_PERCENT = 12;

    private static final String SHOWN_SCHOOL = "QL0001";

    private final Telling telling;
    private final List<HazardSeen> hazards = HazardSeen.all();
    private final List<School> schools = School.all();

    YearTold(HazardCatalogue catalogue, ProposingDeadline proposing) {
        telling = new Telling(catalogue, proposing);
    }

    WorkingTime time() {
        return telling.time();
    }

    /** In the order in which the cases were opened. */
    List<CaseTold> cases(int wanted) {
        Dice dice = new Dice();
        List<Plot> plots = new ArrayList<>();
        for (Map<String, String> row : Sheet.rows("today")) {
            plots.add(dice.placed(row));
        }
        while (plots.size() < wanted) {
            plots.add(dice.plot());
        }
        List<Plot> ordered = plots.stream()
                .limit(wanted)
                .sorted(Comparator.comparing(Plot::opened))
                .toList();
        List<CaseTold> told = new ArrayList<>();
        for (Plot plot : ordered) {
            told.add(tell(told.size() + 1, plot));
        }
        return told;
    }

    private CaseTold tell(int no, Plot plot) {
        long seed = SEED + plot.opened().hashCode();
        Random random = new Random(seed);
        if (plot.course() == null) {
            return telling.onTheSpot(no, plot, random);
        }
        if (plot.course().scripted()) {
            return telling.scripted(no, plot, random);
        }
        return plot.reached() != null ? telling.placed(no, plot, random) : telling.lived(no, plot, seed);
    }

    /** Draws cases one after the other; remembers what was used, so that nothing is told over and over. */
    private class Dice {

        private final Random random = new Random(SEED);
        private final Map<HazardSeen, Integer> used = new HashMap<>();
        private final TreeMap<Double, LocalDate> days = new TreeMap<>();
        private final Map<String, School> byCode =
                schools.stream().collect(Collectors.toMap(School::code, school -> school));
        private double load;

        Dice() {
            for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                days.put(load, day);
                load += telling.time().load(day);
            }
        }

        Plot placed(Map<String, String> row) {
            School school = byCode.get(row.get("school"));
            LocalDateTime opened = LocalDateTime.parse(row.get("opened"));
            HazardSeen seen = leastUsed(
                    hazards.stream()
                            .filter(hazard -> hazard.item().equals(row.get("item"))
                                    && hazard.suits(school.stages(), HazardSeen.ANY_MONTH))
                            .toList(),
                    school);
            String course = row.get("course");
            return new Plot(
                    school,
                    seen,
                    Severity.valueOf(row.get("severity")),
                    Source.valueOf(row.get("source")),
                    row.get("finder").isBlank()
                            ? telling.offices()
                                    .finder(school, seen.category(), Source.valueOf(row.get("source")), random)
                            : row.get("finder"),
                    opened,
                    row.get("reached").isBlank() ? opened : LocalDateTime.parse(row.get("reached")),
                    row.get("deadline").isBlank() ? null : LocalDate.parse(row.get("deadline")),
                    "*".equals(course) ? null : new Course(course, 0));
        }

        Plot plot() {
            LocalDate day = days.floorEntry(random.nextDouble() * load).getValue();
            School school =
                    random.nextInt(100) < 3 ? byCode.get(SHOWN_SCHOOL) : schools.get(random.nextInt(schools.size()));
            HazardSeen seen = hazard(school, day.getMonthValue());
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
                    spot ? null : Course.drawn(severity, raised, source, random));
        }

        private HazardSeen hazard(School school, int month) {
            boolean majorToo = random.nextInt(100) < MAJOR_TOO_PERCENT;
            List<HazardSeen> suiting = List.of();
            while (suiting.isEmpty()) {
                String category = String.valueOf(CATEGORIES.charAt(random.nextInt(CATEGORIES.length())));
                suiting = hazards.stream()
                        .filter(hazard -> hazard.category().equals(category) && hazard.suits(school.stages(), month))
                        .filter(hazard -> majorToo || telling.item(hazard).severity() != Severity.MAJOR)
                        .toList();
            }
            return leastUsed(suiting, school);
        }

        private HazardSeen leastUsed(List<HazardSeen> suiting, School school) {
            int least = suiting.stream()
                    .mapToInt(hazard -> used.getOrDefault(hazard, 0))
                    .min()
                    .orElseThrow();
            List<HazardSeen> fresh = suiting.stream()
                    .filter(hazard -> used.getOrDefault(hazard, 0) == least)
                    .toList();
            HazardSeen chosen = fresh.get(random.nextInt(fresh.size()));
            used.merge(chosen, 1, Integer::sum);
            return chosen.filled(school.stages(), random);
        }

        private Source source() {
            int roll = random.nextInt(100);
            return roll < 58
                    ? Source.INSPECTION
                    : roll < 72
                            ? Source.JOINT
                            : roll < 86 ? Source.SELF_CHECK : roll < 94 ? Source.REPORT : Source.INSTRUCTION;
        }
    }
}
