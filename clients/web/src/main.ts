import { mount } from 'svelte';
import './styles/index.css';
import App from './App.svelte';
import { followLinks } from './location.svelte';

followLinks();
mount(App, { target: document.getElementById('app')! });
