/** What a school finds in its own house and has to report up. */
@org.springframework.modulith.NamedInterface("selfcheck")
package cn.zhenggai.inspection.selfcheck;
