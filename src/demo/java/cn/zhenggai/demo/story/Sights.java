package cn.zhenggai.demo.story;

import cn.zhenggai.demo.county.School;
import cn.zhenggai.shared.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Chooses what is seen somewhere; remembers what was used, so that nothing is told over and over. */
class Sights {

    private static final String CATEGORIES = "AAAAAAAAABBBBCCDDDDEFFFFGGGGHHIIJKKLMMM";
    /** How many of a hundred visits also look for what is major by rule; more would make every fourth case one. */
    private static final int MAJOR_TOO_PERCENT = 12;

    private final List<HazardSeen> hazards = HazardSeen.all();
    private final Map<HazardSeen, Integer> used = new HashMap<>();
    private final Telling telling;
    private final Random random;

    Sights(Telling telling, Random random) {
        this.telling = telling;
        this.random = random;
    }

    HazardSeen named(String item, School school) {
        return leastUsed(
                hazards.stream()
                        .filter(hazard ->
                                hazard.item().equals(item) && hazard.suits(school.stages(), HazardSeen.ANY_MONTH))
                        .toList(),
                school);
    }

    /** One of a list that was not taken yet; empty when the school has nothing more of it. */
    Optional<HazardSeen> listed(List<String> items, Set<String> taken, School school, int month, boolean majorToo) {
        List<HazardSeen> suiting = hazards.stream()
                .filter(hazard -> items.contains(hazard.item()) && !taken.contains(hazard.item()))
                .filter(hazard -> hazard.suits(school.stages(), month) && school.isAskedFor(telling.item(hazard)))
                .filter(hazard -> majorToo || telling.item(hazard).severity() != Severity.MAJOR)
                .toList();
        return suiting.isEmpty() ? Optional.empty() : Optional.of(leastUsed(suiting, school));
    }

    HazardSeen any(School school, int month) {
        boolean majorToo = random.nextInt(100) < MAJOR_TOO_PERCENT;
        List<HazardSeen> suiting = List.of();
        while (suiting.isEmpty()) {
            String category = String.valueOf(CATEGORIES.charAt(random.nextInt(CATEGORIES.length())));
            suiting = hazards.stream()
                    .filter(hazard -> hazard.category().equals(category) && hazard.suits(school.stages(), month))
                    .filter(hazard -> school.isAskedFor(telling.item(hazard)))
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
}
