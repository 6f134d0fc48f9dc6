/** Pages and JSON API of letters to other departments. */
package cn.zhenggai.coordination.web;
