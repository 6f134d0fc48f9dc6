package cn.zhenggai.campaign.preparing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A draw that anybody can repeat: the pool in the order of the school codes, shuffled by {@code java.util.Random} with
 * the recorded seed (its algorithm is laid down in the platform's specification), and the first n taken.
 */
public final class Draw {

    private Draw() {}

    public static <T> List<T> of(List<T> pool, long seed, int wanted) {
        List<T> shuffled = new ArrayList<>(pool);
        Collections.shuffle(shuffled, new Random(seed));
        return List.copyOf(shuffled.subList(0, Math.min(wanted, shuffled.size())));
    }
}
