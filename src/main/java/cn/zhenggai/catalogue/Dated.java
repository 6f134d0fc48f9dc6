package cn.zhenggai.catalogue;

import java.time.LocalDate;

/** Something that counts from one day until another, both included; without an end it counts on. */
public interface Dated<T extends Dated<T>> {

    String code();

    LocalDate validFrom();

    LocalDate validUntil();

    T during(LocalDate from, LocalDate until);

    default boolean countsOn(LocalDate day) {
        return !day.isBefore(validFrom()) && (validUntil() == null || !day.isAfter(validUntil()));
    }

    default boolean saysTheSameAs(T other) {
        return during(other.validFrom(), other.validUntil()).equals(other);
    }
}
