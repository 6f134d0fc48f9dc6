package cn.zhenggai.campaign.preparing;

import java.util.List;

/** Which schools; an empty list means all of them. Kinds and ownerships are those that schools are entered with. */
public record SchoolFilter(List<Long> townships, List<String> kinds, List<String> ownerships) {

    public static final SchoolFilter ALL = new SchoolFilter(List.of(), List.of(), List.of());

    public SchoolFilter {
        townships = townships == null ? List.of() : List.copyOf(townships);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        ownerships = ownerships == null ? List.of() : List.copyOf(ownerships);
    }
}
