package cn.zhenggai.catalogue;

import java.time.Instant;

/** @param changedByName who wrote it, null for what came with the program */
public record ItemVersion(HazardItem item, Instant changedAt, String changedByName) {}
