import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import './ui/tokens.css'
import './ui/base.css'

const root = document.querySelector('#root')
if (!root) throw new Error('index.html must have the element #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
