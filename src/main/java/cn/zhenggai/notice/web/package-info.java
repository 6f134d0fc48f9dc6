/** Pages and API of notices. */
package cn.zhenggai.notice.web;
