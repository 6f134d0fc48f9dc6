package cn.zhenggai.organisation.standin;

import cn.zhenggai.organisation.PersonCard;

/** Somebody is to stand in for another, from a day that may still come. */
public record SubstituteNamed(long id, PersonCard absent, SubstituteEntry entry) {

    public static final String PAGE = "/substitutes";
}
