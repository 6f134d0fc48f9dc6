/** What happened to all cases, in the order in which others could first know it. */
@org.springframework.modulith.NamedInterface("changes")
package cn.zhenggai.rectification.changes;
