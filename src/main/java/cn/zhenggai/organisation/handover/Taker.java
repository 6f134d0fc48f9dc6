package cn.zhenggai.organisation.handover;

import cn.zhenggai.organisation.PersonCard;

/**
 * Somebody who may take work over.
 *
 * @param pieces how many of those in question; the others find somebody by their own rule
 */
public record Taker(PersonCard person, int pieces) {}
