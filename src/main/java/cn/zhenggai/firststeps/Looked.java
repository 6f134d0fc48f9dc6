package cn.zhenggai.firststeps;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a step stands.
 *
 * @param place where it is done; null when it is done in the settings of the server, or by others
 * @param trial address of a form without fields that tries it out, with the words {@code firstStep.<key>.try}; null for none
 */
public record Looked(
        List<Finding> findings,
        @Nullable String place,
        @Nullable String trial) {

    public static Looked at(@Nullable String place, List<Finding> findings) {
        return new Looked(List.copyOf(findings), place, null);
    }

    public Looked tried(String address) {
        return new Looked(findings, place, address);
    }

    public List<Finding> lacking() {
        return findings.stream()
                .filter(each -> each.kind() == Finding.Kind.LACKING)
                .toList();
    }

    public boolean complete() {
        return lacking().isEmpty();
    }
}
