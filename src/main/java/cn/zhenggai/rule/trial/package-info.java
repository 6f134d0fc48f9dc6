/** Rules tried dry: over the open cases and over those closed in a past period. Writes nothing. */
@org.jspecify.annotations.NullMarked
package cn.zhenggai.rule.trial;
