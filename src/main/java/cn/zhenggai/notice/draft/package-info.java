/** Drafts: what one visit found, and at whose desk it waits. */
@org.springframework.modulith.NamedInterface("draft")
package cn.zhenggai.notice.draft;
