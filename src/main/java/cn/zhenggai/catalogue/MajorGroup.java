package cn.zhenggai.catalogue;

import java.util.List;

/**
 * Items of which some, found in one visit, make each other major: k of n.
 *
 * @param needed k, never more than there are items
 * @param items codes in the order of the catalogue
 */
public record MajorGroup(String code, String name, int needed, List<String> items) {}
