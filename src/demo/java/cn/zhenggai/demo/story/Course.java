package cn.zhenggai.demo.story;

import cn.zhenggai.rectification.Source;
import cn.zhenggai.shared.Severity;
import java.util.Random;

/**
 * What happens to a case after it was found, a letter a step: {@code !} severity raised, {@code S} signed, {@code R}
 * received, {@code W} plan written, {@code n} returned, {@code y} approved, {@code A} assigned, {@code D} reported done,
 * {@code b} returned by the principal, {@code P} signed by him, {@code N} other verifier named, {@code v} verifier says
 * yes, {@code x} no, {@code C} closure approved, {@code c} sent back, {@code T} withdrawn, {@code E} more time asked for,
 * {@code e} granted, {@code f} refused, {@code H} stopped until a day of review, {@code h} started again, {@code U} urged, {@code r}
 * receipt refused, {@code O} left to another department, {@code m} merged into the case that was there before, {@code J} objected to,
 * {@code j} upheld, {@code k} kept, {@code L} closure of what is listed approved by the director, {@code Q} reported done with a
 * photograph that goes round.
 *
 * @param lateDays days beyond the deadline at which the work is first reported, 0 for in time
 */
record Course(String letters, int lateDays) {

    /** Steps with days of their own. */
    boolean scripted() {
        return letters.chars().anyMatch(Character::isDigit);
    }

    /** The order that would have named it was never signed, so a notice of several lines cannot hold it. */
    boolean endsBeforeOrder() {
        return letters.equals("T") || letters.startsWith("!");
    }

    /** A believable one: most are done in the first round and in time. */
    static Course drawn(Severity severity, boolean raised, Source source, Random random) {
        boolean major = severity == Severity.MAJOR || raised;
        String begun = (raised ? "!" : "") + "SR" + (major ? plan(random) : "") + "A";
        if (chance(random, 3)) {
            return new Course(chance(random, 40) ? "T" : begun.substring(0, begun.length() - 1) + "T", 0);
        }
        begun += chance(random, 22) ? chance(random, 70) ? "Ee" : "Ef" : "";
        int people = !major && source == Source.SELF_CHECK ? 1 : 2;
        int late = chance(random, 3) ? 1 + random.nextInt(chance(random, 30) ? 14 : 4) : 0;
        return new Course(begun + rounds(people, random) + (major ? closure(random) : ""), late);
    }

    private static String plan(Random random) {
        return chance(random, 25) ? "WnWy" : "Wy";
    }

    private static String rounds(int people, Random random) {
        int failures = chance(random, 92) ? 0 : chance(random, 80) ? 1 : 2;
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < failures; i++) {
            letters.append(report(random));
            letters.append(people == 1 ? "x" : chance(random, 50) ? "vx" : chance(random, 50) ? "xv" : "xx");
        }
        return letters.append(report(random)).append("v".repeat(people)).toString();
    }

    private static String report(Random random) {
        return chance(random, 11) ? "DbDP" : "DP";
    }

    private static String closure(Random random) {
        return chance(random, 15) ? "cvvC" : "C";
    }

    private static boolean chance(Random random, int percent) {
        return random.nextInt(100) < percent;
    }
}
