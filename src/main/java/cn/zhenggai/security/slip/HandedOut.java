package cn.zhenggai.security.slip;

import java.util.List;

/** Slips that were just made, in the order of the list, with the id of their round. */
public record HandedOut(long issue, List<Slip> slips) {}
