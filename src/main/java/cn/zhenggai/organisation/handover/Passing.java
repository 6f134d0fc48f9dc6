package cn.zhenggai.organisation.handover;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Actor;

/**
 * From whom to whom, and why.
 *
 * @param to null for whoever the rule of the work finds
 * @param note what the successor has to know
 */
public record Passing(PersonCard from, PersonCard to, String note, Actor by) {}
