/*
 * What a person does on a page before the app has started: kept here, said, and done again by the app (app/take-over.ts).
 * A form that is sent off by the browser would end the page, because its policy sends none. In every page, so short, and
 * in the syntax of browsers that know no modules.
 */
;(function () {
  const acts = []
  let bar

  function say(words, link) {
    if (!document.body) return
    if (!bar) {
      bar = document.createElement('p')
      bar.className = 'early'
      bar.setAttribute('role', 'status')
      document.body.appendChild(bar)
    }
    // Above what stands at the foot of the page: its buttons may be wanted.
    const foot = document.querySelector('.dock, .tabs')
    bar.style.bottom = (foot ? foot.offsetHeight : 0) + 'px'
    bar.textContent = words
    if (!link) return
    const again = document.createElement('a')
    again.href = location.href.split('#')[0]
    again.textContent = '再试一次'
    bar.appendChild(again)
  }
  function keep(act) {
    const last = acts[acts.length - 1]
    if (!last || last.target !== act.target) acts.push(act)
    if (!('noModule' in document.createElement('script'))) say('这个浏览器太旧，这一页能看，不能填。')
    else say('正在打开，稍等。点的、填的都不会丢。')
  }
  function sent(event) {
    event.preventDefault()
    keep({ kind: 'submit', target: event.target })
  }
  function tapped(event) {
    const button = event.target && event.target.closest && event.target.closest('button')
    const away = button && button.getAttribute('data-leave')
    if (away) {
      // 离开 waits for nothing, and leaves nothing on the screen.
      document.documentElement.style.display = 'none'
      location.replace(away)
    } else if (button && button.type === 'button') keep({ kind: 'click', target: button })
  }
  function broken(event) {
    if (event.target && event.target.tagName === 'SCRIPT') say('程序没下载下来。' + readable(), true)
  }
  function readable() {
    return document.getElementById('pack-manifest') ? '这一页能看，还不能填。' : ''
  }
  const slow = setTimeout(function () {
    say('网太慢，还没打开全。' + readable(), true)
  }, 15000)

  document.addEventListener('submit', sent)
  document.addEventListener('click', tapped)
  window.addEventListener('error', broken, true)
  window.early = {
    say: say,
    end: function () {
      clearTimeout(slow)
      document.removeEventListener('submit', sent)
      document.removeEventListener('click', tapped)
      window.removeEventListener('error', broken, true)
      if (bar) bar.remove()
      return acts
    },
  }
})()
