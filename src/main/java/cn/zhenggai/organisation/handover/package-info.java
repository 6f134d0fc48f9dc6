/** What hangs on people and how it goes on to others before they go; and the work that nobody can take. */
@org.springframework.modulith.NamedInterface("handover")
package cn.zhenggai.organisation.handover;
