/** Finds by the clock what is due, in sets, and takes each step once. */
@org.springframework.modulith.NamedInterface("watch")
package cn.zhenggai.escalation.watch;
