/** The log has an anchor outside of the database: one hash a day over all logs that grew, kept elsewhere too. */
@org.springframework.modulith.NamedInterface("anchor")
@org.jspecify.annotations.NullMarked
package cn.zhenggai.rectification.anchor;
