package cn.zhenggai.organisation.handover;

/** A person left, moved or holds other offices: some of what he was told of may be out of his sight now. */
public record SightChanged(long personId) {}
