/** Pages and API of objections. */
package cn.zhenggai.objection.web;
