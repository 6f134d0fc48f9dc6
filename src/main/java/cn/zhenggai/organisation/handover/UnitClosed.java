package cn.zhenggai.organisation.handover;

import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;

/**
 * A unit is closed from now on; published inside the transaction that closed it.
 *
 * @param successor null when its work ended with it
 */
public record UnitClosed(UnitCard unit, UnitCard successor, String note, Actor by) {}
