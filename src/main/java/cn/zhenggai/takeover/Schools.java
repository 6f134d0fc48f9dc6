package cn.zhenggai.takeover;

import cn.zhenggai.organisation.school.Pinyin;
import cn.zhenggai.organisation.school.SchoolNames;
import cn.zhenggai.organisation.school.SchoolNames.Named;
import cn.zhenggai.shared.text.Folded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schools of a bureau by what ledgers call them: code, name, former name, the name without its township, and nearly so. */
final class Schools {

    private static final int OFFERED = 5;
    private static final int NEAR = 3;

    private final List<Named> all;
    private final Map<Long, Named> byId = new HashMap<>();
    private final Map<String, List<Named>> names = new HashMap<>();
    private final Map<String, List<Named>> former = new HashMap<>();
    private final Map<Long, String> sounds = new HashMap<>();
    private final Map<String, List<Named>> nearly = new HashMap<>();

    Schools(SchoolNames known, long bureauId) {
        all = known.of(bureauId);
        for (Named school : all) {
            byId.put(school.id(), school);
            put(names, school.name(), school);
            put(names, school.code(), school);
            school.former().forEach(name -> put(former, name, school));
        }
    }

    private static void put(Map<String, List<Named>> into, String name, Named school) {
        into.computeIfAbsent(Folded.of(name), key -> new ArrayList<>()).add(school);
    }

    /** @param sheet it may be named for the township that the school's name leaves out */
    Optional<Named> certain(String code, String name, String sheet) {
        if (!code.isEmpty()) {
            Optional<Named> coded = one(names.get(Folded.of(code)));
            if (coded.isPresent()) {
                return coded;
            }
        }
        return one(names.get(Folded.of(name)))
                .or(() -> one(former.get(Folded.of(name))))
                .or(() -> one(names.get(Folded.of(sheet + name))));
    }

    /** An open one before closed ones of the same name; of several open ones none. */
    private static Optional<Named> one(@Nullable List<Named> found) {
        if (found == null) {
            return Optional.empty();
        }
        List<Named> open = found.stream().filter(Named::active).toList();
        List<Named> meant = open.isEmpty() ? found : open;
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    Optional<Named> coded(String code) {
        return all.stream().filter(school -> school.code().equals(code)).findFirst();
    }

    /** Who goes on with the work of a school that was closed; itself while it is open. */
    Optional<Named> goingOn(Named school) {
        Named now = school;
        for (int steps = 0; !now.active() && steps < all.size(); steps++) {
            Long next = now.successorId();
            Named after = next == null ? null : byId.get(next);
            if (after == null) {
                return Optional.empty();
            }
            now = after;
        }
        return now.active() ? Optional.of(now) : Optional.empty();
    }

    /** The nearest first; several of one name are all of them as near as can be. */
    List<Named> near(String name, String sheet) {
        return nearly.computeIfAbsent(sheet + " " + name, key -> nearest(name, sheet));
    }

    private List<Named> nearest(String name, String sheet) {
        String folded = Folded.of(name);
        String sound = Pinyin.of(name).spelling();
        Map<Named, Integer> distances = new LinkedHashMap<>();
        for (Named school : all) {
            int distance = distance(school, folded, sound, Folded.of(sheet));
            if (distance <= Math.max(1, Math.min(NEAR, folded.length() / 3))) {
                distances.put(school, distance);
            }
        }
        return distances.entrySet().stream()
                .sorted(Map.Entry.<Named, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().code()))
                .limit(OFFERED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private int distance(Named school, String folded, String sound, String sheet) {
        String own = Folded.of(school.name());
        int spelled = Math.min(edits(own, folded), edits(own, sheet + folded));
        int called = school.former().stream()
                .mapToInt(name -> edits(Folded.of(name), folded))
                .min()
                .orElse(Integer.MAX_VALUE);
        boolean sounds = sound(school).equals(sound);
        return sounds ? Math.min(1, spelled) : Math.min(spelled, called);
    }

    private String sound(Named school) {
        return sounds.computeIfAbsent(
                school.id(), id -> Pinyin.of(school.name()).spelling());
    }

    /** How many signs have to be put in, taken out or changed; no more than {@link #NEAR} are told apart. */
    static int edits(String one, String other) {
        if (Math.abs(one.length() - other.length()) > NEAR) {
            return NEAR + 1;
        }
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
