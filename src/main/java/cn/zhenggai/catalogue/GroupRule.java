package cn.zhenggai.catalogue;

import java.time.LocalDate;

/** How many items of a group make all of them major, between two days. */
public record GroupRule(String code, String name, int needed, LocalDate validFrom, LocalDate validUntil)
        implements Dated<GroupRule> {

    @Override
    public GroupRule during(LocalDate from, LocalDate until) {
        return new GroupRule(code, name, needed, from, until);
    }
}
