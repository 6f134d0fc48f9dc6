package cn.zhenggai.security.slip;

/**
 * What handing out slips would do.
 *
 * @param resets people who get in already and would have to begin anew
 * @param voided slips in hand that would open no more
 */
public record SlipCount(int people, int units, int resets, int voided) {}
